import Drawing

extension BigNumber {
  /// Three numbers side by side.
  public static var example: any Element {
    let frames = Layout.content.columns(3)
    return Layers {
      BigNumber("test accuracy", 76.5, decimals: 1, unit: "%", ink: .accent, in: frames[0])
      BigNumber(.formula("\\text{loss } L"), 0.0342, decimals: 4, in: frames[1])
      BigNumber("games won", text: Numeral.whole(12_480), ink: .good, in: frames[2])
    }
  }
}
