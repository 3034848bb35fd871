import Contracts

/// Stops unless there are examples, all finite.
func requireExamples(_ place: String, _ inputs: Matrix) {
  require(
    inputs.rowCount > 0 && inputs.columnCount > 0,
    "\(place): \(inputs.sizeText) examples; there must be a row and a column")
  requireFinite(place, inputs)
}

/// Stops unless there are examples of so many features, each with a label or target.
func requireExamples(_ place: String, _ inputs: Matrix, features: Int, labels: Int) {
  require(
    inputs.columnCount == features,
    "\(place): \(inputs.sizeText) examples; the model has \(features) features")
  require(
    inputs.rowCount == labels && labels > 0,
    "\(place): \(labels) labels for \(inputs.sizeText) examples; there must be one for each")
}

/// Stops at the first element that is not an ordinary number.
func requireFinite(_ place: String, _ matrix: Matrix) {
  for (index, element) in matrix.elements.enumerated() {
    require(
      element.isFinite,
      "\(place): \(element) at \(index / matrix.columnCount), \(index % matrix.columnCount); "
        + "numbers must be finite")
  }
}
