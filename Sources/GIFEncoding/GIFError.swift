/// What can go wrong between rasters and a GIF file, in either direction.
public enum GIFError: Error, Equatable, Sendable {
  /// The rate is above 50 frames a second, the most that browsers show at its true speed.
  case rateTooHigh(Double)
  /// The rate is not a number above 1/655, the slowest that one delay can say.
  case rateNotUsable(Double)
  /// The picture has a side of zero, or above 65,535.
  case sizeNotUsable(width: Int, height: Int)
  /// A frame has another size than the file was opened with.
  case frameSizeDiffers(width: Int, height: Int, expectedWidth: Int, expectedHeight: Int)
  /// A frame was to last a negative time, no number, or longer than a file can say.
  case durationNotUsable(Double)
  /// The file was finished before its first frame.
  case noFrames
  /// The destination refused bytes; `reason` is the system's, as in "No space left on device".
  case writeFailed(reason: String)
  /// The library refused a call that the file's own rules allow, mostly for want of memory.
  case library(call: String, code: Int)
  /// The bytes that were read are no lawful GIF from `offset` on.
  case malformed(GIFDefect, offset: Int)
}

extension GIFError: CustomStringConvertible {
  /// One line: what failed, the values, what to do.
  public var description: String {
    switch self {
    case .rateTooHigh(let rate):
      "\(rate) frames a second: viewers slow a GIF down above 50; ask for 50 or fewer"
    case .rateNotUsable(let rate):
      "\(rate) frames a second: a GIF needs a rate of 1/655 to 50"
    case .sizeNotUsable(let width, let height):
      "\(width)x\(height) pixels: the sides of a GIF are 1 to 65535"
    case .frameSizeDiffers(let width, let height, let expectedWidth, let expectedHeight):
      "a frame of \(width)x\(height) in a GIF of \(expectedWidth)x\(expectedHeight); "
        + "all frames have one size"
    case .durationNotUsable(let duration):
      "a frame of \(duration) seconds: a frame lasts zero to \(Int(Centiseconds.longestDuration)) seconds"
    case .noFrames:
      "no frames: a GIF needs at least one"
    case .writeFailed(let reason):
      "cannot write: \(reason)"
    case .library(let call, let code):
      "giflib refused \(call) with code \(code)"
    case .malformed(let defect, let offset):
      "not a lawful GIF at byte \(offset): \(defect.rawValue)"
    }
  }
}

/// The ways in which bytes fail to be a GIF.
public enum GIFDefect: String, Error, Equatable, Sendable, CaseIterable {
  /// The first six bytes are neither `GIF87a` nor `GIF89a`.
  case signature = "it does not begin with GIF87a or GIF89a"
  /// The bytes end inside a block, or before the trailer.
  case truncated = "it ends too early"
  /// The screen has a side of zero.
  case emptyScreen = "the screen has no pixels"
  /// The screen has more pixels than the reader's stated limit.
  case screenTooLarge = "the screen is larger than the reader's limit"
  /// A block begins with a byte that names no kind of block.
  case unknownBlock = "a block of unknown kind"
  /// A fixed part of an extension has another length than its rule.
  case extensionLength = "an extension has a wrong length"
  /// A frame asks to be disposed of in a way that is not defined.
  case reservedDisposal = "a frame's disposal is not one of 0 to 3"
  /// A frame has a side of zero.
  case emptyFrame = "a frame has no pixels"
  /// A frame reaches beyond the screen.
  case frameOutsideScreen = "a frame reaches beyond the screen"
  /// A frame has neither colours of its own nor those of the file.
  case noColors = "a frame has no colours"
  /// The code size of a frame is not 1 to 8 (11 is the most the format could hold, 8 the most it uses).
  case codeSize = "a frame's code size is not one of 1 to 8"
  /// A code names a string that is not in the table yet.
  case unknownCode = "a code names a string that was not defined"
  /// The codes of a frame end before all its pixels are there.
  case tooFewPixels = "a frame's codes end before its last pixel"
  /// The codes of a frame go on after all its pixels.
  case tooManyPixels = "a frame's codes go on after its last pixel"
  /// A pixel names a colour beyond the end of its palette.
  case colorOutsidePalette = "a pixel names a colour that the palette lacks"
  /// There is no frame between header and trailer.
  case noFrames = "it has no frames"
}
