import Foundation

/// What Gymnasium did; `Fixtures/environments.py` makes it and names the versions.
struct Fixture: Decodable, Sendable {
  struct Lake: Decodable, Sendable {
    let map: String, slippery: Bool, rows: [[Double]]
  }

  let reference: String
  let tolerance: Double
  /// State (4), action, next state (4), reward, whether terminated.
  let cartPole: [[Double]]
  /// State (2), action, next state (2), reward, whether terminated.
  let mountainCar: [[Double]]
  let lakes: [Lake]

  /// The recorded fixture.
  static func load(filePath: String = #filePath) throws -> Fixture {
    let folder = URL(filePath: filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/environments.json")
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
  }
}
