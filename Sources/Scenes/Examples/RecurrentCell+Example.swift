import Drawing

extension RecurrentCell {
  /// A cell that reads four words, the second at work.
  public static var example: any Element {
    RecurrentCell(
      steps: 4, inputs: ["this", "movie", "was", "great"],
      hidden: [[0.2, -0.4, 0.1], [0.5, -0.1, 0.3], [0.4, 0.2, 0.6], [0.9, 0.1, 0.8]],
      signal: .forward(0.45))
  }

  /// The same cell rolled up: what it keeps goes around its loop.
  public static var rolledExample: any Element {
    RecurrentCell(steps: 4, unrolled: 0)
  }
}
