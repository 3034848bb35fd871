public import Scenes

extension RecurrentCell {
  /// The cell reads word after word; what it keeps in mind changes with each.
  public static var movingExample: Animation {
    Animation(lasting: 5, hold: 1) { progress in
      Scene {
        RecurrentCell(
          steps: 4, inputs: ["this", "movie", "was", "great"],
          hidden: [[0.2, -0.4, 0.1], [0.5, -0.1, 0.3], [0.4, 0.2, 0.6], [0.9, 0.1, 0.8]],
          signal: .forward(progress))
      }
    }
  }
}
