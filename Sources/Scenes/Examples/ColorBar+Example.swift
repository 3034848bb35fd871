import Drawing

extension ColorBar {
  /// The two colour maps, lying and standing.
  public static var example: any Element {
    let rows = Layout.content.rows(3)
    return Layers {
      ColorBar(.sequential(0...250), in: rows[0].columns(shares: [4, 1])[0], title: "visits")
      ColorBar(.diverging(upTo: 0.8), in: rows[1].columns(shares: [4, 1])[0], title: "weight")
      ColorBar(.gray(), in: rows[2].columns(shares: [4, 1])[0], title: "brightness")
      ColorBar(
        .diverging(upTo: 3), in: Rect(x: 840, y: 104, width: 60, height: 404), title: "gain")
    }
  }
}
