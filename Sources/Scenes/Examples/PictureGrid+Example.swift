import Drawing

extension PictureGrid {
  /// Digits with what a network takes them for, the wrong one marked.
  public static var example: any Element {
    PictureGrid(
      (0..<12).map { index in
        let isWrong = index == 6
        return Picture(
          ExampleData.digit(index), width: 10, height: 10, map: .sequential(),
          caption: isWrong ? "✗ 3, is 2" : "✓ \(index % 4)", captionInk: isWrong ? .bad : .ink,
          outline: isWrong ? .bad : nil)
      })
  }
}
