import Drawing

extension Bars {
  /// The classes of a data set, one of them pointed at; and weights, some of them negative.
  public static var example: any Element {
    let (left, right) = (Layout.content.columns(2)[0], Layout.content.columns(2)[1])
    return Layers {
      Bars(
        [812, 640, 455, 120], labels: ["Cats", "Dogs", "Birds", "Fish"], in: left, emphasized: 3)
      Bars(
        [2.4, 1.1, 0.3, -0.8, -1.6],
        labels: ["bedrooms", "bathrooms", "garden", "age", "distance"],
        in: right, direction: .horizontal, inks: [.series(2)])
    }
  }
}
