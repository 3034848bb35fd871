import Animations
import Drawing
import Linting
import Scenes
import Testing

/// The rule that panels fill their room.
struct EmptyRoomTests {
  private static let sides = Layout.content.columns(2, spacing: 48)
  private static let upperHalf = sides[1].rows(2)[0]

  private func findings(
    @SceneBuilder _ elements: @escaping @Sendable () -> [any Element]
  ) async throws -> [Finding] {
    try await Linted.findings(of: "empty-room", elements)
  }

  @Test func `a panel that is half empty is found by its name and its place`() async throws {
    let findings = try await findings {
      Sheet(frame: Self.sides[0], ink: .grid)
      Panel("Loss", in: Self.sides[1]) { room in
        Sheet(frame: room.rows(2)[0], ink: .grid)
      }
    }
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.element == "Panel")
    #expect(finding.message.hasSuffix("% of its room empty in one piece; less than a third"))
    #expect(finding.place.map { $0.x > 500 && $0.y > 350 } == true)
  }

  @Test func `the second of two panels has its number`() async throws {
    let findings = try await findings {
      for (index, side) in Self.sides.enumerated() {
        Panel("part \(index)", in: side) { room in
          Sheet(frame: index == 0 ? room : room.rows(2)[1], ink: .grid)
        }
      }
    }
    #expect(findings.map(\.element) == ["Panel 2"])
  }

  @Test func `parts side by side count as panels where none is told of`() async throws {
    let findings = try await findings {
      Sheet(frame: Self.sides[0], ink: .grid)
      Sheet(frame: Self.upperHalf, ink: .grid)
    }
    #expect(findings.map(\.element) == ["side 2 of 2"])
    let full = try await self.findings {
      for side in Self.sides { Sheet(frame: side, ink: .grid) }
    }
    #expect(full.isEmpty, "\(full)")
  }

  @Test func `a caption under the panels belongs to none of them`() async throws {
    let sides = Layout.captionedContent.columns(2, spacing: 48)
    let findings = try await findings {
      Sheet(frame: sides[0], ink: .grid)
      Sheet(frame: sides[1].rows(2)[0], ink: .grid)
      Caption("One sentence that is about as wide as both of the panels over it together are.")
    }
    #expect(findings.map(\.element) == ["side 2 of 2"])
  }

  @Test func `narrow things side by side are one part`() async throws {
    let values = [0.3, 0.9, 0.5, 0.2]
    let findings = try await findings { Bars(values, labels: ["a", "b", "c", "d"]) }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func `white space in a plot or a network is sensible`() async throws {
    let findings = try await findings {
      Panel("Loss", in: Self.sides[0]) { room in
        let axes = Axes(x: 0...10, y: 0...1, in: room)
        axes
        axes.curve { 1 / (1 + $0) }
      }
      Panel("Network", in: Self.sides[1]) { room in NetworkGraph([2, 5, 1], in: room) }
    }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func `a panel that fills later, or is there for a moment, is fine`() async throws {
    let growing = Animation(lasting: 1) { progress in
      Scene {
        Sheet(frame: Self.sides[0], ink: .grid)
        Panel("Loss", in: Self.sides[1]) { room in
          Sheet(
            frame: Rect(
              x: room.minX, y: room.minY, width: room.width, height: room.height * progress),
            ink: .grid)
        }
      }
    }
    #expect(try await !Linted.findings(growing).contains { $0.rule == "empty-room" })
    let passing = Animation(lasting: 2) { progress in
      Scene {
        Sheet(frame: Layout.content.columns(2)[0], ink: .grid)
        if progress < 0.1 {
          Panel("Loss", in: Self.sides[1]) { room in Sheet(frame: room.rows(2)[0], ink: .grid) }
        } else {
          Sheet(frame: Self.sides[1], ink: .grid)
        }
      }
    }
    #expect(try await !Linted.findings(passing).contains { $0.rule == "empty-room" })
  }
}
