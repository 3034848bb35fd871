import Drawing

extension Pie {
  /// A pie with small slices whose names stay apart, and a ring.
  public static var example: any Element {
    let (left, right) = (Layout.content.columns(2)[0], Layout.content.columns(2)[1])
    return Layers {
      Pie(
        [41, 30, 17, 5, 4, 2, 1],
        labels: ["Asia", "Africa", "Europe", "Americas", "Oceania", "Islands", "At sea"], in: left,
        emphasized: 1)
      Pie.ring(
        [70, 15, 15], labels: ["training", "validation", "test"], in: right,
        headline: ("60 000", "pictures"))
    }
  }
}
