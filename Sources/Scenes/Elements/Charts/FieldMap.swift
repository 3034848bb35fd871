public import Drawing

/// A function of two variables as colours that pass smoothly over the plot.
public struct FieldMap: Element {
  /// What is shown.
  public let field: Field
  /// What gives values their colours.
  public let map: ColorMap
  private let axes: Axes
  private let opacity: Double

  /// Colours on axes: draw it just after the axes, whose grid it covers.
  ///
  /// - Parameters:
  ///   - field: What is shown.
  ///   - axes: What it lies on; they have to be linear.
  ///   - map: The colours; what suits the values if left out.
  ///   - opacity: How strong the colours are, 0…1.
  public init(_ field: Field, on axes: Axes, map: ColorMap? = nil, opacity: Double = 1) {
    self.field = field
    self.axes = axes
    self.map = map ?? .fitting(field.values)
    self.opacity = opacity
  }

  /// Draws the colours within the plot.
  public func draw(on canvas: Canvas) {
    // Values that are no numbers are holes, as where nothing is known.
    guard !field.values.finite.isEmpty else { return NoData(frame: axes.plot).draw(on: canvas) }
    let rows = (0..<field.rows).reversed().map { row in
      field.values[row * field.columns..<(row + 1) * field.columns]
    }
    guard
      let raster = map.raster(of: Array(rows.joined()), columns: field.columns, in: canvas.theme)
    else { return }
    canvas.clipped(to: .rectangle(axes.plot)) {
      canvas.group(opacity: opacity) {
        canvas.draw(raster, in: axes.area(of: field), interpolation: .smooth)
      }
    }
  }
}

extension Axes {
  /// What the pixels of a field cover: half a step more than its places on each side.
  func area(of field: Field) -> Rect {
    let (low, high) = (
      position(x: field.x.lowerBound, y: field.y.lowerBound),
      position(x: field.x.upperBound, y: field.y.upperBound)
    )
    let step = (
      x: (high.x - low.x) / Double(field.columns - 1), y: (low.y - high.y) / Double(field.rows - 1)
    )
    return Rect(around: [low, high]).inset(dx: -step.x / 2, dy: -step.y / 2)
  }
}
