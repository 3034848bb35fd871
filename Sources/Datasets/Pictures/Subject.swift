import Randomness

/// A class of things to draw; a value is one of them, in its pose and colours.
///
/// To add a class, write a type that conforms, in a file of its own beside the others, and add it to
/// `DrawnPictures.subjects`.
protocol Subject: Sendable {
  /// What the class is called.
  static var name: String { get }

  /// One of the kind. Everything that varies is drawn here, so that `draw` only draws.
  init(using random: inout RandomStream)

  /// Where it is seen, in its pose; what comes twice is twice as likely.
  var settings: [Setting] { get }

  /// Draws the thing facing right, within about -1...1, its feet or wheels near `y = 0.8`.
  func draw(with pencil: Pencil)
}
