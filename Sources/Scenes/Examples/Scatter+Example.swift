import Drawing

extension Scatter {
  /// Two classes on axes, told apart by colour and by shape, one point picked out.
  public static var example: any Element {
    let (points, classes) = ExampleData.moons
    let axes = Axes(x: -1.5...2.5, y: -1...1.5, xTitle: "first feature", yTitle: "second feature")
    return Layers {
      axes
      Scatter(points, classes: classes, on: axes, emphasized: [21])
    }
  }
}
