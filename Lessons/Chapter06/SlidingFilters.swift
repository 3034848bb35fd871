import LessonKit

/// Filters slide over grids of numbers, with padding and with strides; pooling, and a network of them.
struct SlidingFilters: Lesson {
  static let card = LessonCard(
    id: "ch6-convolution",
    title: "A filter slides, multiplies and adds",
    caption: """
      Two convolutions, window by window. On the left a 3×3 filter over an image with a ring of zeros \
      around it, so that the result is as large as the image; on the right a 2×2 filter that moves two \
      cells at a time. Each result is the sum of the products of window and filter.
      """,
    alt:
      "Two filters slide over grids of numbers; products add up and fill the results row by row.",
    description: """
      A convolution slides a filter over an image. In every place the numbers under the window are \
      multiplied by those of the filter, and the sum of the products is written into the result, at the \
      place that the window has: row by row from the top left. On the left zeros are put around a 3×3 \
      image, so that a 3×3 filter has nine places: the horizontal line in its first row is found there, \
      2 3 2. On the right a 2×2 filter moves two cells at a time over a 6×6 image and leaves a 3×3 result.
      """)

  static let scenes = [filter, products, slide, stride, strideSteps, maxPool, network]

  @Parameter("The image that zeros are put around, rows of digits with / between.")
  var image = NumberGrid([[1, 1, 1], [0, 0, 0], [0, 0, 0]])

  @Parameter("The filter that slides over it; numbers with commas between may be negative.")
  var lineFilter = NumberGrid([[0, 0, 0], [1, 1, 1], [0, 0, 0]])

  @Parameter("How many rings of zeros are put around the image.", in: 0...2)
  var padding = 1

  @Parameter("The image for the filter with a stride.")
  var pattern = NumberGrid([
    [1, 0, 0, 1, 1, 0], [1, 0, 1, 0, 0, 1], [0, 0, 0, 1, 1, 0], [0, 1, 1, 0, 1, 0],
    [1, 0, 1, 1, 0, 0], [0, 1, 0, 0, 1, 0],
  ])

  @Parameter("The filter that slides over it with a stride.")
  var diagonalFilter = NumberGrid([[1, 0], [0, 1]])

  @Parameter("How many cells that filter moves at a time.", in: 1...3)
  var step = 2

  @Parameter("The number of filters in each layer of the network.", in: 2...16)
  var filters = 8

  @Parameter(
    "The number of pictures that the network learns from; it is judged by half as many.",
    in: 32...4_000)
  var pictures = 600

  @Parameter("How often the network goes through its pictures.", in: 1...100)
  var epochs = 20

  @Parameter("The learning rate of the network.", in: 0.00001...0.1)
  var learningRate = 0.002

  @Parameter("The picture that the network is seen at work on, of those kept aside.", in: 0...1_999)
  var picture = 3

  func validate() throws(LessonError) {
    try checkSizes(image, lineFilter, padding: padding, names: ("image", "line-filter"))
    try checkSizes(pattern, diagonalFilter, padding: 0, names: ("pattern", "diagonal-filter"))
    guard picture < pictures / 2 else {
      throw .invalid(
        "There are \(pictures / 2) pictures to be judged by; give '--picture' a smaller number.")
    }
  }

  /// Refuses grids that a picture has no room for, and filters that do not fit.
  private func checkSizes(
    _ image: NumberGrid, _ filter: NumberGrid, padding: Int, names: (image: String, filter: String)
  ) throws(LessonError) {
    guard max(image.height, image.width) + 2 * padding <= 8 else {
      throw .invalid("The grid '--\(names.image)' has no room; give at most 8 rows and columns.")
    }
    guard max(filter.height, filter.width) <= 3,
      filter.height <= image.height + 2 * padding, filter.width <= image.width + 2 * padding
    else {
      throw .invalid(
        "The filter '--\(names.filter)' does not fit; give at most 3 rows and columns.")
    }
  }

  /// Lets layers slide their filters, and pools what the second one left.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let strided = Slide(of: diagonalFilter, over: pattern, stride: step)
    return Trace(
      padded: Slide(of: lineFilter, over: image, padding: padding), strided: strided,
      unstrided: Slide(of: diagonalFilter, over: pattern), pooled: Pooled(strided.output),
      training: try training(&run))
  }

  private func training(_ run: inout Run) throws(LessonError) -> AnimalTraining {
    let isFull = run.scale == .full
    return try AnimalTraining(
      on: AnimalTraining.Pictures(
        seed: run.seed, training: isFull ? pictures : 32, test: isFull ? pictures / 2 : 16),
      showing: isFull ? picture : 0, filters: filters, epochs: isFull ? epochs : 1,
      learningRate: learningRate, using: &run.random)
  }

  /// What the lesson computes: what layers made of small grids.
  struct Trace: LessonTrace {
    /// The first filter, with zeros around its image.
    let padded: Slide
    /// The second filter with its stride.
    let strided: Slide
    /// The second filter, one cell at a time.
    let unstrided: Slide
    /// The result of the second filter, pooled.
    let pooled: Pooled
    /// A network of such filters that learned to tell horses from deer.
    let training: AnimalTraining

    /// The windows of both filters of the headline.
    var steps: [TraceStep] {
      padded.traceSteps(["filter": "padded"]) + strided.traceSteps(["filter": "strided"])
    }
  }
}
