import NeuralNets
import Randomness
import Tensors

/// A network for small pictures: stages of filters, each of which sees twice as far as the one before,
/// then two layers that decide.
struct PictureNetwork: Layer {
  /// The filters of each stage; after each the picture is halved.
  var stages: [Convolution]
  /// What becomes of the last maps.
  var hidden: Dense
  /// What is forgotten by chance in training.
  var dropout = Dropout(0.2)
  /// A score for each class.
  var scores: Dense

  /// A network for pictures of `side` by `side` pixels in three channels.
  init(side: Int, filters: [Int], hidden units: Int, classes: Int, using random: inout RandomStream)
  {
    stages = []
    for (channels, count) in zip([3] + filters, filters) {
      stages.append(
        Convolution(
          from: channels, to: count, size: 3, padding: .same, activation: .relu, using: &random))
    }
    let rest = filters.indices.reduce(side) { rest, _ in rest / 2 }
    let features = rest * rest * filters[filters.count - 1]
    hidden = Dense(from: features, to: units, activation: .relu, using: &random)
    scores = Dense(from: units, to: classes, using: &random)
  }

  /// `[batch, height, width, 3]` → the scores `[batch, classes]`, whose softmax are probabilities.
  func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    let features = stages.reduce(input) { maps, stage in stage(maps, in: &pass).maxPooled(2) }
    let decided = dropout(hidden(features.flattened(from: 1), in: &pass), in: &pass)
    return scores(decided, in: &pass)
  }

  /// Visits the stages, then the two layers that decide.
  mutating func visitParameters(_ visit: ParameterVisitor) {
    visit("stages", &stages)
    visit("hidden", &hidden)
    visit("scores", &scores)
  }
}

extension PictureNetwork {
  /// What the filters of a stage, the first being 0, find in one picture `[height, width, 3]`.
  ///
  /// `[height, width, filters]`, before the stage's halving.
  func maps(of picture: Tensor, after stage: Int) -> Tensor {
    var maps = picture.reshaped(to: Shape([1] + picture.shape.lengths))
    for before in stages.prefix(stage) { maps = before(maps).maxPooled(2) }
    let found = stages[stage](maps)
    return found.reshaped(to: Shape(Array(found.shape.lengths.dropFirst())))
  }

  /// The same network with its numbers rounded as a file of checkpoints holds them.
  func rounded() -> PictureNetwork {
    var copy = self
    copy.visitParameters(ParameterVisitor { _, _, _, tensor in tensor = tensor.roundedToHalf() })
    return copy
  }
}
