import Contracts
import Tensors

/// The pixels of a tensor: rows, columns and channels.
struct PixelBlock {
  let height: Int
  let width: Int
  let channels: Int
  /// Row by row, the channels of a pixel side by side.
  let values: [Float]

  /// `[height, width]`, `[height, width, channels]`, or a batch of which the first member counts.
  init(_ tensor: Tensor, for place: String) {
    let tensor = tensor.rank == 4 ? tensor[row: 0] : tensor
    require(
      tensor.rank == 2 || tensor.rank == 3,
      "\(place): \(tensor.shape); want [height, width], with channels and a batch if need be")
    (height, width) = (tensor.shape[0], tensor.shape[1])
    channels = tensor.rank == 3 ? tensor.shape[2] : 1
    values = tensor.scalars
  }

  /// The values of a channel, row by row.
  func channel(_ channel: Int) -> [Float] {
    stride(from: channel, to: values.count, by: max(channels, 1)).map { values[$0] }
  }

  /// A channel as rows of numbers.
  func rows(ofChannel channel: Int) -> [[Double]] {
    (0..<height).map { row in
      (0..<width).map { column in
        Double(values[(row * width + column) * channels + channel])
      }
    }
  }
}
