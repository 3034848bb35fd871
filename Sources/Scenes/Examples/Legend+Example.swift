import Drawing

extension Legend {
  /// A row and a column of names.
  public static var example: any Element {
    let (top, rest) = Layout.content.cutting(top: 80)
    return Layers {
      Legend(
        [
          .init("training loss", ink: .series(1), symbol: .line),
          .init("validation loss", ink: .series(2), symbol: .dashes),
          .init("best so far", ink: .good, symbol: .marker(.star)),
        ], in: top)
      Legend(
        (1...8).map { index in
          .init("class \(index)", ink: .series(index), symbol: .marker(.number(index - 1)))
        }, in: rest, isColumn: true)
    }
  }
}
