import Drawing
import Scenes

/// At most 1 MB for a diagram, and 3 MB where rasters or games fill a quarter of the picture or more.
///
/// The limits are those of the picture standard, for the size `book`; beyond 5 MB no page takes a file.
/// Bytes that were not counted are not judged.
struct Bytes: Rule {
  static let name = "bytes"
  static let judgesColors = true
  private static let diagram = 1_000_000
  private static let pictures = 3_000_000
  private static let hardLimit = 5_000_000
  /// By how much the files of the two themes may differ; the largest difference seen is 7 %.
  private static let spread = 0.8

  /// Whether another theme's file of a film may be over a limit that this one's is not.
  static func isNearLimit(_ count: Int, _ limit: Int?) -> Bool {
    (limit.map { [$0] } ?? [diagram, pictures]).contains {
      (spread * Double($0)...Double($0)).contains(Double(count))
    }
  }

  private var largestShare = 0.0

  mutating func look(at frame: LintFrame) -> [Sighting] {
    let rasters = frame.marks.reduce(0) { sum, mark in
      sum + (mark.kind == .raster ? mark.bounds.width * mark.bounds.height : 0)
    }
    let games = frame.marks.filter { $0.isDrawn && $0.path.contains(where: Self.games.contains) }
    let room = games.dropFirst().reduce(games.first?.bounds) { $0?.union($1.bounds) }
    let area = max(rasters, room.map { $0.width * $0.height } ?? 0)
    largestShare = max(largestShare, area / (Layout.canvas.width * Layout.canvas.height))
    return []
  }

  /// The elements that games move about in, by the names that their marks go by.
  private static let games: Set<String> = [
    "CartPoleTrack", "MountainCarHill", "LunarLanderSite", "ArcadeScreen",
  ]

  func verdict(on subject: LintSubject) -> [Sighting] {
    let standard = largestShare >= 0.25 ? Self.pictures : Self.diagram
    let limit = subject.byteLimit ?? standard
    guard let count = subject.byteCount, count > limit else { return [] }
    let bound =
      subject.byteLimit != nil
      ? "at most \(Numeral.whole(limit))"
      : count > Self.hardLimit ? "never over 5 MB" : "at most \(limit / 1_000_000) MB"
    return [Sighting("the file", "has \(Numeral.whole(count)) bytes; \(bound)")]
  }
}
