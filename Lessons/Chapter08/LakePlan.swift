import Environments
import LessonKit

/// The plan of a frozen lake as a parameter: rows of the letters S, F, H and G with `/` between.
struct LakePlan: ParameterValue {
  /// The lake.
  let map: LakeMap

  static let typeName = "map of a lake"

  /// The plan of a lake.
  init(_ map: LakeMap) { self.map = map }

  /// Nil unless it is a map of at most 8 rows and columns with one start, and a way to a goal.
  init?(parameterText text: String) {
    let rows = text.uppercased().split(separator: "/", omittingEmptySubsequences: false)
    guard let map = LakeMap(rows.map { String($0) }), map.isCrossable,
      (2...8).contains(map.rows), (2...8).contains(map.columns)
    else { return nil }
    self.map = map
  }

  var parameterText: String {
    let letters = map.tiles.map { String($0.rawValue) }
    return (0..<map.rows).map { row in
      letters[row * map.columns..<(row + 1) * map.columns].joined()
    }.joined(separator: "/")
  }
}
