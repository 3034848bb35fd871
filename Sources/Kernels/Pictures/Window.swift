/// How a window slides over pictures that lie row by row, channels last.
package struct Window: Sendable, Equatable {
  package var batch: Int
  package var height: Int
  package var width: Int
  package var channels: Int
  package var windowHeight: Int
  package var windowWidth: Int
  package var strideDown: Int
  package var strideRight: Int
  /// Rows and columns of zeros before the picture; those behind follow from the result's size.
  package var paddingTop: Int
  package var paddingLeft: Int
  package var outputHeight: Int
  package var outputWidth: Int

  /// A window over `batch` pictures.
  package init(
    batch: Int, height: Int, width: Int, channels: Int, window: (Int, Int), stride: (Int, Int),
    padding: (top: Int, left: Int), output: (Int, Int)
  ) {
    (self.batch, self.height, self.width, self.channels) = (batch, height, width, channels)
    (windowHeight, windowWidth) = window
    (strideDown, strideRight) = stride
    (paddingTop, paddingLeft) = padding
    (outputHeight, outputWidth) = output
  }

  /// The number of places the window takes, over all pictures.
  package var places: Int { batch &* outputHeight &* outputWidth }
  /// The number of floats under the window.
  package var patchSize: Int { windowHeight &* windowWidth &* channels }
  /// The number of floats of all pictures.
  package var inputCount: Int { batch &* height &* width &* channels }

  /// Whether each patch is one pixel and each pixel one patch, so that patches are the picture.
  var isPointwise: Bool {
    windowHeight == 1 && windowWidth == 1 && strideDown == 1 && strideRight == 1
      && outputHeight == height && outputWidth == width && paddingTop == 0 && paddingLeft == 0
  }

  /// Calls `body` for every row of every window from place `first` on: the place counted from there,
  /// the row in the window, the float at which the row begins in the picture (if it does), and how
  /// many pixels are cut off left and right.
  @inline(__always)
  func forEachRow(
    from first: Int, count: Int,
    _ body: (_ place: Int, _ row: Int, _ start: Int?, _ cut: (left: Int, right: Int)) -> Void
  ) {
    var x = first % outputWidth
    var y = first / outputWidth % outputHeight
    var picture = first / outputWidth / outputHeight
    for place in 0..<count {
      let left = x &* strideRight &- paddingLeft
      let top = y &* strideDown &- paddingTop
      let cut = (max(0, 0 &- left), max(0, left &+ windowWidth &- width))
      for row in 0..<windowHeight {
        let line = top &+ row
        let isInside = line >= 0 && line < height && cut.0 &+ cut.1 < windowWidth
        let start = ((picture &* height &+ line) &* width &+ left &+ cut.0) &* channels
        body(place, row, isInside ? start : nil, cut)
      }
      x &+= 1
      if x == outputWidth { (x, y) = (0, y &+ 1) }
      if y == outputHeight { (y, picture) = (0, picture &+ 1) }
    }
  }
}
