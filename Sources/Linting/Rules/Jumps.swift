import Drawing

/// What moves is on its way at every instant: nothing is elsewhere from one picture to the next.
///
/// The limit is 48 points a picture, a twentieth of the width at 25 pictures a second; a shorter leap
/// passes for haste. Motion that is fast but steady is none of it: a step counts as a jump when the
/// steps before and after it go less than half as far the same way, as they do where a thing rests,
/// leaps and rests. Things are known by their element, kind, ink, shape and words; where one of them
/// takes another's place, as in a trail, nobody jumps, nor where several have the same words or where
/// the size changes, as it does when one bead ends and another begins. Lines are left out: an outline or
/// a pointer may mark something else at once. What `jumping()` lets jump may.
struct Jumps: Rule {
  static let name = "jumps"
  static let needsEveryFrame = true
  private static let longestStep = 48.0
  private static let leastShare = 0.5

  /// What was drawn in the last three pictures, the oldest first.
  private var past: [Moment] = []

  mutating func look(at frame: LintFrame) -> [Sighting] {
    let next = Moment(frame)
    defer { past = past.suffix(2) + [next] }
    guard past.count == 3 else { return [] }
    let found = past[2].things.flatMap { key, now in jumps(of: key, to: now, next: next) }
    return found.sorted { $0.order < $1.order }.map { jump in
      Sighting(
        jump.mark, "jumps \(Int(jump.length.rounded())) points from one picture to the next",
        at: past[2].time)
    }
  }

  private func jumps(of key: Moment.Key, to now: [Moment.Thing], next: Moment) -> [Jump] {
    let row = [past[0].things[key], past[1].things[key], now, next.things[key]]
    guard row.allSatisfy({ $0?.count == now.count }), key.words == nil || now.count == 1 else {
      return []
    }
    return now.indices.compactMap { index in
      let things = row.compactMap { $0?[index] }
      let marks = things.map(\.mark)
      let steps = zip(marks.dropFirst(), marks).map { $0.bounds.center - $1.bounds.center }
      guard isJump(steps), zip(marks, marks.dropFirst()).allSatisfy({ $0.isAsLarge(as: $1) }),
        !marks.contains(where: \.mayJump),
        !past[1].holds(like: key, things[2]), !past[2].holds(like: key, things[1])
      else { return nil }
      return Jump(order: things[2].order, mark: marks[2], length: steps[1].length)
    }
  }

  private func isJump(_ steps: [Point]) -> Bool {
    let length = steps[1].length
    guard length > Self.longestStep else { return false }
    return [steps[0], steps[2]].allSatisfy { step in
      (step.x * steps[1].x + step.y * steps[1].y) / length < Self.leastShare * length
    }
  }
}

private struct Jump {
  let order: Int
  let mark: Mark
  let length: Double
}

/// What is seen in one picture, each thing with those that cannot be told from it.
private struct Moment: Sendable {
  struct Key: Hashable {
    var path: [String]
    let kind: Mark.Kind
    let ink: Ink?
    let strokeCount: Int
    let words: String?

    /// The same thing in any element of its name.
    var like: Key {
      var key = self
      key.path = path.map { String($0.prefix { $0 != " " }) }
      return key
    }
  }

  struct Thing {
    /// Its number among all marks of the picture.
    let order: Int
    let mark: Mark
  }

  let time: Double
  private(set) var things: [Key: [Thing]] = [:]

  init(_ frame: LintFrame) {
    time = frame.time
    for (order, mark) in frame.marks.enumerated()
    where mark.isDrawn && mark.kind != .stroke && mark.visibility(in: frame.theme) > 0.2 {
      let key = Key(
        path: mark.path, kind: mark.kind, ink: mark.isWords ? nil : mark.ink?.base,
        strokeCount: mark.strokeCount,
        words: mark.text?.withoutNumbers)
      things[key, default: []].append(Thing(order: order, mark: mark))
    }
  }

  /// Whether a like thing lies where another one does.
  func holds(like key: Key, _ thing: Thing) -> Bool {
    let like = key.like
    return things.contains { other, others in
      other.words == like.words && other.like == like
        && others.contains { $0.mark.bounds.center.distance(to: thing.mark.bounds.center) < 3 }
    }
  }
}

extension Mark {
  /// Whether another mark has about the same size; words may have other digits.
  fileprivate func isAsLarge(as other: Mark) -> Bool {
    guard !isWords else { return true }
    func isNear(_ one: Double, _ two: Double) -> Bool { abs(one - two) <= max(0.5, 0.05 * one) }
    return isNear(bounds.width, other.bounds.width) && isNear(bounds.height, other.bounds.height)
  }
}
