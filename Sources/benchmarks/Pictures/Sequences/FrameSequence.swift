import Animations
import GIFEncoding
import Rendering
import Scenes

/// What lessons are made of, as far as a GIF is concerned: four kinds of animations at 960x540.
enum FrameSequence: String, CaseIterable, Sendable {
  /// Thin lines, a moving dot and changing numbers: few pixels change, in few colours.
  case curve
  /// Flat squares and a table of values.
  case board
  /// A field of colours that bends everywhere at once.
  case heatMap = "heat-map"
  /// Pictures with more colours than a palette has, and bars beside them.
  case photographs

  /// The number of frames of each.
  static let frameCount = 120

  /// The first frames of the film, drawn.
  func frames() throws -> DrawnFrames {
    try DrawnFrames(of: FilmFrames(of: film(), look: Look(), rate: .standard), Self.frameCount)
  }

  private func film() throws -> Film {
    switch self {
    case .curve: try SampleFilm.make()
    case .board: film("Values spread over a board") { BoardPicture(frame: $0) }
    case .heatMap:
      film("A boundary bends") { [points = HeatMapPicture.randomPoints()] in
        HeatMapPicture(frame: $0, points: points)
      }
    case .photographs:
      film("What the network sees") { [photographs = Photograph.samples()] in
        PhotographsPicture(frame: $0, photographs: photographs)
      }
    }
  }

  /// A film of a picture for each frame.
  private func film<Picture: Element>(
    _ title: String, _ picture: @escaping @Sendable (_ frame: Int) -> Picture
  ) -> Film {
    let rate = FrameRate.standard.framesPerSecond
    let duration = Double(Self.frameCount) / rate
    let animation = Animation(lasting: duration, hold: 0) { progress in
      let frame = Int((progress * duration * rate).rounded())
      return Scene(counter: "frame \(frame)") { picture(frame) }
    }
    return Film(title: title, animation: animation)
  }
}
