import Foundation
import Tensors
import Testing

/// A tensor as fixtures store it.
struct StoredTensor: Codable, Sendable {
  let shape: [Int]
  let data: [Float]

  var tensor: Tensor { Tensor(data, shape: Shape(shape)) }
}

/// The results of a reference, with where they come from and how near ours must be.
struct FixtureFile<Case: Codable & Sendable>: Codable, Sendable {
  let reference: String
  let tolerance: Float
  let cases: [Case]
}

/// Reads a file of fixtures from the folder beside this file.
func fixtures<Case: Codable & Sendable>(_ name: String) throws -> FixtureFile<Case> {
  try JSONDecoder().decode(
    FixtureFile<Case>.self, from: Data(contentsOf: fixture(named: name + ".json")))
}

func fixture(named name: String) -> URL {
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/" + name)
}

/// Expects equal shapes and elements within `tolerance` of the larger of 1 and the element.
func expectClose(
  _ found: Tensor, _ wanted: Tensor, within tolerance: Float, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.shape == wanted.shape, comment, sourceLocation: sourceLocation)
  if found.shape != wanted.shape { return }
  var worst: (error: Float, place: Int) = (0, 0)
  for (place, pair) in zip(found.scalars, wanted.scalars).enumerated() {
    let error = abs(pair.0 - pair.1) / max(1, abs(pair.1))
    if !(error <= worst.error) { worst = (error, place) }
  }
  #expect(
    worst.error <= tolerance, "\(comment?.rawValue ?? "") worst at \(worst.place)",
    sourceLocation: sourceLocation)
}
