import Drawing

extension Legend {
  /// A row and a column of names.
  public static var example: any Element {
    let (top, rest) = Layout.content.cutting(top: 80)
    return Layers {
      Legend(
        [
          Entry("training loss", ink: .series(1), symbol: .line),
          Entry("validation loss", ink: .series(2), symbol: .dashes),
          Entry("best so far", ink: .good, symbol: .marker(.star)),
        ], in: top)
      Legend(
        (1...8).map { index in
          Entry("class \(index)", ink: .series(index), symbol: .marker(.number(index - 1)))
        }, in: rest, isColumn: true)
    }
  }
}
