import Drawing

/// The marks of one element that share ink, kind and shape, as the points of a class do.
struct MarkGroup {
  let ink: Ink
  private let marks: [Mark]

  /// The smallest lines and the fewest areas that show data.
  private static let leastLength = 100.0
  private static let leastCount = 3

  /// The groups of a picture that show data by their colours: long lines, and several areas.
  static func groups(in frame: LintFrame) -> [MarkGroup] {
    struct Key: Hashable {
      let path: [String]
      let kind: Mark.Kind
      let ink: Ink
    }
    var order: [Key] = []
    var members: [Key: [Mark]] = [:]
    for mark in frame.marks where mark.kind == .fill || mark.kind == .stroke {
      guard let ink = mark.ink?.base, ink.tellsThingsApart, mark.visibility(in: frame.theme) > 0.2
      else { continue }
      let key = Key(path: mark.path, kind: mark.kind, ink: ink)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(mark)
    }
    return order.map { MarkGroup(ink: $0.ink, marks: members[$0] ?? []) }.filter(\.showsData)
  }

  private var showsData: Bool {
    let long = marks.filter { $0.kind == .stroke && $0.bounds.diagonal >= Self.leastLength }
    return !long.isEmpty || marks.filter { $0.kind == .fill }.count >= Self.leastCount
  }

  /// What a finding calls it.
  var name: String { marks.first?.name ?? "" }

  /// The room of all marks.
  var bounds: Rect {
    marks.dropFirst().reduce(marks.first?.bounds ?? .zero) { $0.union($1.bounds) }
  }

  /// Whether shape, size and dashes are those of another group of the same element.
  func isLike(_ other: MarkGroup) -> Bool {
    guard let one = marks.first, let two = other.marks.first, one.path == two.path,
      one.kind == two.kind
    else { return false }
    guard one.kind == .fill else { return one.dash == two.dash }
    return one.strokeCount == two.strokeCount && abs(one.coverage - two.coverage) < 0.1
      && max(one.bounds.diagonal, two.bounds.diagonal)
        < 1.5 * min(one.bounds.diagonal, two.bounds.diagonal)
  }

  /// Whether half of the room of the smaller group is the larger one's too.
  func lies(among other: MarkGroup) -> Bool {
    guard let shared = bounds.intersection(other.bounds) else { return false }
    let smaller = min(bounds.area, other.bounds.area)
    return shared.area > smaller / 2
  }

  /// Whether words stand beside most of the areas, or at the ends of most of the lines.
  func isLabelled(by words: [Rect]) -> Bool {
    let labelled = marks.count { mark in
      let place = mark.end.map { Rect(center: $0, size: .zero) } ?? mark.bounds
      let surroundings = place.inset(by: -24)
      return words.contains { surroundings.intersects($0) }
    }
    return labelled * 2 > marks.count
  }
}

extension Ink {
  /// Whether it stands for a thing or a verdict, rather than for paper, lines or a colour as such.
  fileprivate var tellsThingsApart: Bool {
    switch self {
    case .series, .accent, .good, .bad, .highlight: true
    default: false
    }
  }
}

extension Rect {
  fileprivate var diagonal: Double { topLeft.distance(to: bottomRight) }
  fileprivate var area: Double { width * height }
}
