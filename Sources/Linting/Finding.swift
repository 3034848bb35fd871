public import Drawing

/// Something that is wrong with a picture or with the words about it.
public struct Finding: Sendable, Hashable {
  /// The name of the rule that is broken, such as `text-over-text`.
  public let rule: String
  /// From when to when it is seen for the first time, in seconds; nil for what concerns the whole.
  public let time: ClosedRange<Double>?
  /// What it is about: names of elements and words, or the whole.
  public let element: String
  /// What is wrong with it.
  public let message: String
  /// Where it is, in points of the picture.
  public let place: Point?
  /// How many times it comes; `time` is the first of them.
  public let occurrences: Int
}

/// What a rule notices in one picture; what is noticed again in the next becomes one finding.
public struct Sighting: Sendable, Hashable {
  /// What tells it from other things that the rule notices; digits in it count as equal.
  let key: String
  let element: String
  let message: String
  let place: Point?
  /// When it is seen, where that is not the moment of the newest picture.
  let time: Double?

  /// Something noticed about a mark.
  init(_ mark: Mark, _ message: String, with other: Mark? = nil, at time: Double? = nil) {
    self.time = time
    key = mark.name + " | " + (other?.name ?? "")
    element = mark.name
    self.message = message
    place = mark.bounds.center
  }

  /// Something noticed about a part of the picture.
  init(_ element: String, _ message: String, at place: Point? = nil, key: String? = nil) {
    self.key = key ?? element
    time = nil
    self.element = element
    self.message = message
    self.place = place
  }
}
