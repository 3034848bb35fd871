public import Rasters

/// Shows a file frame by frame, as a viewer does.
///
/// The screen is clear at first, and where a frame is disposed of by clearing.
public struct GIFPlayer: Sendable {
  private let file: GIFFile
  private var position = 0
  private var screen: Raster
  /// What the screen becomes before the next frame.
  private var beforeNext: Raster?

  /// A player at the beginning of `file`.
  public init(_ file: GIFFile) {
    self.file = file
    screen = Raster(width: file.width, height: file.height, filledWith: Pixel(bits: 0))
  }

  /// The next frame and the screen while it is shown, or nothing after the last.
  ///
  /// - Throws: `GIFError.malformed` when the frame's codes are not lawful.
  public mutating func next() throws(GIFError) -> (frame: GIFFile.Frame, screen: Raster)? {
    guard position < file.frames.count else { return nil }
    let frame = file.frames[position]
    if let beforeNext { screen = beforeNext }
    // Held on to only where it is needed, or each frame would copy the screen.
    let before = frame.disposal == .restore ? screen : nil
    try draw(frame)
    position += 1
    switch frame.disposal {
    case .unspecified, .keep: beforeNext = nil
    case .clear: beforeNext = cleared(frame)
    case .restore: beforeNext = before
    }
    return (frame, screen)
  }

  private mutating func draw(_ frame: GIFFile.Frame) throws(GIFError) {
    let indices = try file.indices(of: frame)
    let colors = frame.colors ?? file.colors ?? []
    for (position, index) in indices.enumerated() where Int(index) != frame.transparentIndex {
      guard Int(index) < colors.count else {
        throw .malformed(.colorOutsidePalette, offset: frame.codeOffset)
      }
      let (row, column) = position.quotientAndRemainder(dividingBy: frame.width)
      screen[frame.left + column, frame.top + row] = colors[Int(index)]
    }
  }

  private func cleared(_ frame: GIFFile.Frame) -> Raster {
    var screen = screen
    for y in frame.top..<frame.top + frame.height {
      for x in frame.left..<frame.left + frame.width { screen[x, y] = Pixel(bits: 0) }
    }
    return screen
  }
}
