public import Scenes

extension NetworkGraph {
  /// A forward pass, by which values appear, and a backward pass, which leaves gradients.
  public static var movingExample: Animation {
    let weights = [15, 20, 8].map { count in
      (0..<count).map { Double(($0 * 7 + 3) % 11) / 5 - 1 }
    }
    let gradients = weights.map { $0.enumerated().map { $1 * Double($0 % 3 - 1) } }
    let values = [[0.5, -1, 0.25], [0.8, 0, 0.31, 0, 1.2], [0, 0.66, 0.9, 0], [0.27, 0.73]]
    var timeline = Timeline()
    let forward = timeline.beat(lasting: 2.4, saying: "Forward: what each node makes of the last.")
    let backward = timeline.beat(
      lasting: 2.4, saying: "Backward: how each weight changes the loss.")
    timeline.hold(1)
    return Animation(along: timeline) { time in
      Scene {
        NetworkGraph(
          [3, 5, 4, 2], weights: weights, gradients: gradients, values: values,
          signal: time < forward.end
            ? .forward(forward.progress(at: time)) : .backward(backward.progress(at: time)),
          in: Layout.captionedContent)
      }
    }
  }
}
