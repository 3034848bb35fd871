import Drawing

extension WindowOnGrid {
  /// A window of 3×3 cells in the second of its nine places.
  public static var example: any Element {
    WindowOnGrid(
      input: [[1, 1, 1], [0, 0, 0], [0, 0, 0]], rows: 3, columns: 3, padding: 1, at: 1.5)
  }
}
