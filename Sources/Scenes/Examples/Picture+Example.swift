import Drawing

extension Picture {
  /// One channel, three channels, and the weights of a unit that looks for an upright stroke.
  public static var example: any Element {
    let frames = Layout.content.columns(3)
    let weights = (0..<100).map { index -> Float in
      let (x, y) = (Double(index % 10) - 4.5, Double(index / 10) - 4.5)
      return Float((1.8 - abs(x)) * (1 - y * y / 30))
    }
    return Layers {
      Picture(ExampleData.digit(2), width: 10, height: 10, in: frames[0], caption: "one channel")
      Picture(
        ExampleData.sunset, width: 24, height: 16, channels: 3, in: frames[1],
        interpolation: .smooth, caption: "three, enlarged smoothly")
      Picture.weights(weights, width: 10, height: 10, in: frames[2], caption: "weights")
    }
  }
}
