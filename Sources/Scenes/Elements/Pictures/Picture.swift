public import Drawing
import Rasters

/// A picture made of numbers: one channel or three, enlarged to a frame, with a caption.
public struct Picture: Element {
  /// The shares of its pixels, row by row from the top, the channels of a pixel side by side.
  public let values: [Float]
  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// What stands below.
  public let caption: String?
  private let channels: Int
  private let map: ColorMap
  private let frame: Rect
  private let interpolation: Interpolation
  private let captionInk: Ink
  private let outline: Ink?

  /// A picture in a frame, its proportions kept.
  ///
  /// - Parameters:
  ///   - values: The shares of its pixels, 0…1, `[height, width]` or `[height, width, channels]`.
  ///   - width: The number of pixels in a row.
  ///   - height: The number of rows.
  ///   - channels: 1 for a picture seen through `map`, 3 for red, green and blue.
  ///   - map: The colours of a picture of one channel; black to white if left out.
  ///   - frame: The room for picture and caption.
  ///   - interpolation: Whether pixels stay squares.
  ///   - caption: What stands below.
  ///   - captionInk: The caption's ink, such as `.good` for a right answer.
  ///   - outline: A thick line around the picture, if any.
  public init(
    _ values: [Float], width: Int, height: Int, channels: Int = 1, map: ColorMap = .gray(),
    in frame: Rect = Layout.content, interpolation: Interpolation = .nearest,
    caption: String? = nil, captionInk: Ink = .ink, outline: Ink? = nil
  ) {
    self.values = values
    self.width = width
    self.height = height
    self.channels = channels
    self.map = map
    self.frame = frame
    self.interpolation = interpolation
    self.caption = caption
    self.captionInk = captionInk
    self.outline = outline
  }

  /// A picture of weights: blue where positive, orange where negative, paper at zero.
  ///
  /// `limit` is the weight of the strongest colour, the largest weight if left out.
  public static func weights(
    _ values: [Float], width: Int, height: Int, upTo limit: Double? = nil,
    in frame: Rect = Layout.content, caption: String? = nil
  ) -> Picture {
    let largest = values.map { Double(abs($0)) }.finite.max() ?? 1
    return Picture(
      values, width: width, height: height, map: .diverging(upTo: limit ?? largest), in: frame,
      caption: caption)
  }

  /// The same picture in another frame.
  public func framed(in frame: Rect) -> Picture {
    Picture(
      values, width: width, height: height, channels: channels, map: map, in: frame,
      interpolation: interpolation, caption: caption, captionInk: captionInk, outline: outline)
  }

  /// Where the pixels lie: as large as fits, the whole centred in the frame.
  public var area: Rect {
    let room = caption == nil ? 0 : Self.captionHeight
    let scale = min(
      frame.width / Double(max(width, 1)), (frame.height - room) / Double(max(height, 1)))
    let size = Size(width: Double(width), height: Double(height)) * max(scale, 0)
    return Rect(center: frame.center.offset(y: -room / 2), size: size)
  }

  /// The place of a pixel.
  public func pixel(x: Int, y: Int) -> Rect {
    let side = area.width / Double(max(width, 1))
    return Rect(
      x: area.minX + Double(x) * side, y: area.minY + Double(y) * side, width: side, height: side)
  }

  /// The height that a caption takes.
  static let captionHeight = 28.0

  /// Draws the pixels, a thin line around them, and the caption.
  public func draw(on canvas: Canvas) {
    guard let raster = raster(in: canvas.theme), !area.isEmpty else {
      return NoData(frame: frame).draw(on: canvas)
    }
    // Pixels that are no numbers are holes, as where nothing is known; a picture of holes is none.
    if !values.contains(where: \.isFinite) { canvas.remark("no data", in: area) }
    canvas.draw(raster, in: area, interpolation: interpolation)
    canvas.stroke(.rectangle(area), with: .muted.opacity(0.5), width: 1, join: .miter)
    if let outline {
      canvas.stroke(.roundedRectangle(area.inset(by: -3), radius: 4), with: outline, width: 4)
    }
    guard let caption else { return }
    canvas.draw(
      Text(caption, .label.ink(captionInk)), at: Point(x: area.midX, y: area.maxY + 21),
      anchor: .baselineCenter)
  }

  private func raster(in theme: Theme) -> Raster? {
    let count = width > 0 && height > 0 ? width * height : 0
    guard count > 0, channels == 1 || channels == 3, values.count >= count * channels else {
      return nil
    }
    guard channels == 3 else {
      return map.raster(of: values.prefix(count).map(Double.init), columns: width, in: theme)
    }
    return Raster(width: width, height: height, pixels: (0..<count).map { pixel($0) })
  }

  private func pixel(_ index: Int) -> Pixel {
    func share(_ channel: Int) -> UInt8 {
      let value = values[index * 3 + channel]
      return value > 0 ? UInt8(min(value, 1) * 255 + 0.5) : 0
    }
    return Pixel(red: share(0), green: share(1), blue: share(2))
  }
}
