import Drawing
public import Rasters

/// Frames that lie in PNG files, each shown equally long.
public struct PNGFrames: FrameSource {
  private let files: [String]
  private let frameDuration: Double
  private let bytes: @Sendable (String) throws -> [UInt8]
  private let size: (width: Int, height: Int)

  /// Frames from files, in the order given.
  ///
  /// - Parameters:
  ///   - files: The files' names.
  ///   - frameDuration: The seconds that each is shown.
  ///   - bytes: Reads a file.
  /// - Throws: `FrameError` when there is no file, and what reading the first one throws.
  public init(
    files: [String], frameDuration: Double, bytes: @escaping @Sendable (String) throws -> [UInt8]
  ) throws {
    guard let first = files.first else { throw FrameError.noFrames }
    self.files = files
    self.frameDuration = frameDuration
    self.bytes = bytes
    let raster = try Self.raster(of: first, bytes)
    size = (raster.width, raster.height)
  }

  /// The number of files.
  public var count: Int { files.count }

  /// All of them: reading a frame is quick, and nothing tells which of them can be left out.
  public var samples: [Int] { Array(files.indices) }

  /// The picture in a file, what is not opaque on white paper.
  ///
  /// - Throws: `FrameError.notAPicture`, `FrameError.sizeDiffers`, and what reading the file throws.
  public func raster(at index: Int) throws -> Raster {
    let raster = try Self.raster(of: files[index], bytes)
    guard raster.width == size.width, raster.height == size.height else {
      throw FrameError.sizeDiffers(
        name: files[index], width: raster.width, height: raster.height, first: files[0],
        firstWidth: size.width, firstHeight: size.height)
    }
    return raster
  }

  /// The same for every frame.
  public func duration(ofFrame index: Int) -> Double { frameDuration }

  private static func raster(
    of file: String, _ bytes: (String) throws -> [UInt8]
  ) throws -> Raster {
    let data = try bytes(file)
    do { return try Raster(png: data).flattened() } catch {
      throw FrameError.notAPicture(name: file)
    }
  }
}

/// Why frames cannot be put into one animation.
public enum FrameError: Error, Equatable, CustomStringConvertible {
  /// There is not one frame.
  case noFrames
  /// There is no PNG in the folder.
  case noPictures(folder: String)
  /// The file holds no PNG, or no whole one.
  case notAPicture(name: String)
  /// A frame has another size than the first.
  case sizeDiffers(
    name: String, width: Int, height: Int, first: String, firstWidth: Int, firstHeight: Int)
  /// The stream is not the video it should be.
  case brokenStream(String)

  /// One line: what failed, the values, what to do.
  public var description: String {
    switch self {
    case .noFrames: "There are no frames; give PNG files, a folder of them, or video."
    case .noPictures(let folder): "There are no frames in '\(folder)': it holds no PNG files."
    case .notAPicture(let name): "Cannot read '\(name)': it is not a PNG, or a damaged one."
    case .sizeDiffers(let name, let width, let height, let first, let firstWidth, let firstHeight):
      "'\(name)' is \(width)x\(height), but '\(first)' is \(firstWidth)x\(firstHeight); "
        + "all frames have one size."
    case .brokenStream(let reason): "Cannot read the video: \(reason)."
    }
  }
}
