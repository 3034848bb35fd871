import Drawing
import GIFEncoding
public import Rasters
public import Rendering
import Synchronization

/// The frames of a film in a theme, looked at while somebody takes them to encode them.
///
/// Each is drawn once for both. Only the samples that a palette is made from are asked for twice; they
/// are kept, packed, and looked at the second time, so that frames are looked at in about their order.
public final class WatchedFrames: FrameSource {
  private let frames: FilmFrames
  private let isSample: Set<Int>
  /// What is looked at, by the index of the frame.
  private let needs: [Int: LintFrame.Needs]
  /// The frames that are looked at, in order.
  private let order: [Int]
  private let state: Mutex<State>

  private struct State {
    var watch: Watch
    /// The samples that were made once; nil where one is too large to keep.
    var samples: [Int: PackedRaster?] = [:]
    /// The frames that were looked at or soon will be.
    var begun: Set<Int> = []
    /// The frames whose turn has not come.
    var early: [Int: LintFrame] = [:]
    /// How many have had theirs.
    var count = 0
  }

  init(of film: Film, theme: Theme, watch: Watch, needs: [Int: LintFrame.Needs]) {
    frames = FilmFrames(of: film, look: Look(theme: theme), rate: .standard)
    isSample = Set(frames.samples)
    self.needs = needs
    order = needs.keys.sorted()
    state = Mutex(State(watch: watch))
  }

  /// The number of frames.
  public var count: Int { frames.count }
  /// The frames to choose a palette from.
  public var samples: [Int] { frames.samples }
  /// The seconds that a frame is shown.
  public func duration(ofFrame index: Int) -> Double { frames.duration(ofFrame: index) }

  /// The picture of a frame.
  public func raster(at index: Int) throws -> Raster {
    let isFirst = state.withLock { state in
      guard isSample.contains(index), state.samples[index] == nil else { return false }
      state.samples[index] = .some(nil)
      return true
    }
    guard isFirst else { return try watched(at: index) }
    let raster = try frames.raster(at: index)
    let packed = PackedRaster(raster)
    state.withLock { $0.samples[index] = .some(packed) }
    return raster
  }

  private func watched(at index: Int) throws -> Raster {
    let (packed, isNew) = state.withLock { state in
      (state.samples[index] ?? nil, needs[index] != nil && state.begun.insert(index).inserted)
    }
    let kept = packed?.raster
    guard isNew, let needs = needs[index] else { return try kept ?? frames.raster(at: index) }
    let (film, theme) = (frames.film, frames.look.theme)
    let time = frames.rate.time(ofFrame: index)
    let (raster, marks) =
      if let kept {
        (kept, try film.marks(at: time, theme: theme))
      } else {
        try film.observed(at: time, look: frames.look)
      }
    let frame = try LintFrame(
      of: film, at: time, theme: theme, needs: needs, raster: raster, marks: marks)
    look(at: frame, index)
    return raster
  }

  /// Shows the rules a frame when all before it have been shown.
  private func look(at frame: LintFrame, _ index: Int) {
    state.withLock { state in
      state.early[index] = frame
      while state.count < order.count,
        let next = state.early.removeValue(forKey: order[state.count])
      {
        state.watch.look(at: next)
        state.count += 1
      }
    }
  }

  /// The watch after all frames were looked at, those included that nobody took.
  func finish() throws -> Watch {
    for index in order where !state.withLock({ $0.begun.contains(index) }) {
      while isSample.contains(index), state.withLock({ $0.samples[index] == nil }) {
        _ = try raster(at: index)
      }
      _ = try watched(at: index)
    }
    return state.withLock { $0.watch }
  }
}
