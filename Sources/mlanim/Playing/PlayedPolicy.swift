import Environments
import LessonKit
import Lessons
import NeuralNets
import Randomness
import Tensors

/// How `mlanim play` chooses what to do.
enum PlayedPolicy {
  /// Anything legal, each action equally likely.
  case random
  /// The legal action that a network values most.
  case network(Sequential)
  /// The legal action with the highest value in a table, a row for each state.
  case table(Tensor)
  /// What a lesson has learned to do.
  case player(TrainedPlayer)

  /// The index of what to do.
  func action<World: Environment>(
    in world: World, using random: inout RandomStream
  ) -> World.Action {
    let legal = world.legalActions
    if case .player(let player) = self, let action = player.action(in: world) { return action }
    guard let values = values(for: world.observation) else { return random.choice(from: legal) }
    // Of equals the first, as everywhere.
    return legal.reduce(legal[0]) { best, action in
      value(of: action, in: world, values) > value(of: best, in: world, values) ? action : best
    }
  }

  private func values(for observation: some NumericObservation) -> [Float]? {
    let numbers = observation.numbers.map(Float.init)
    switch self {
    case .random, .player: return nil
    case .network(let network): return network(Tensor(numbers, shape: [1, numbers.count])).scalars
    case .table(let table): return table[row: Int(numbers[0])].scalars
    }
  }

  private func value<World: Environment>(
    of action: World.Action, in world: World, _ values: [Float]
  ) -> Float {
    World.index(of: action).map { values[$0] } ?? -.infinity
  }
}

extension PlayedPolicy {
  /// The policy in a file of tensors, such as `mlanim train` leaves; of several snapshots the last.
  ///
  /// A file of a lesson that leaves a player plays as the lesson does. All else is a chain of dense layers from the observation's numbers to a value for each action, with ReLU
  /// between them and their parameters called `….weight` and `….bias`; or one tensor called `table`,
  /// `[states, actions]`.
  ///
  /// - Throws: `PolicyError`, or `CheckpointError` for a file that holds no tensors.
  init(_ bytes: [UInt8], named name: String, for world: some Environment) throws {
    let file = try SafeTensors(decoding: bytes)
    if let player = try Catalog.standard.player(in: file), player.action(in: world) != nil {
      self = .player(player)
      return
    }
    let tensors = Self.lastSnapshot(of: file.tensors)
    let inputs = world.observation.numbers.count
    let outputs = type(of: world).actions.count
    if let table = tensors.first(where: { $0.key == "table" || $0.key.hasSuffix(".table") })?.value
    {
      guard table.rank == 2, table.shape[1] == outputs, inputs == 1 else {
        throw PolicyError(
          file: name, reason: "its table is \(table.shape), and there are \(outputs) actions")
      }
      self = .table(table)
      return
    }
    let layers = try Self.layers(in: tensors, file: name)
    let sizes = [layers.first?.weight.shape[0] ?? 0] + layers.map { $0.weight.shape[1] }
    guard sizes.count > 1, sizes.first == inputs, sizes.last == outputs else {
      throw PolicyError(
        file: name,
        reason:
          "it takes \(sizes.first ?? 0) numbers and gives \(sizes.last ?? 0); this world shows "
          + "\(inputs) and has \(outputs) actions")
    }
    self = .network(Sequential(layers))
  }

  private static func lastSnapshot(of tensors: [String: Tensor]) -> [String: Tensor] {
    let names = tensors.keys.filter { $0.hasPrefix("snapshot.") }
    guard let last = names.compactMap({ $0.split(separator: ".").dropFirst().first }).max() else {
      return tensors
    }
    return tensors.filter { $0.key.hasPrefix("snapshot.\(last).") }
  }

  private static func layers(in tensors: [String: Tensor], file: String) throws -> [Dense] {
    let names = tensors.keys.filter { $0.hasSuffix(".weight") }.sorted(by: isBefore)
    var random = RandomStream(seed: 0)
    return try names.enumerated().map { place, name in
      guard let weight = tensors[name], weight.rank == 2,
        let bias = tensors[name.dropLast("weight".count) + "bias"], bias.shape == [weight.shape[1]]
      else { throw PolicyError(file: file, reason: "'\(name)' is not a dense layer's") }
      var layer = Dense(
        from: weight.shape[0], to: weight.shape[1],
        activation: place + 1 < names.count ? .relu : .identity, using: &random)
      (layer.weight, layer.bias) = (weight, bias)
      return layer
    }
  }

  /// The order of layers: `2.weight` before `10.weight`.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.count != other.count ? one.count < other.count : one < other
  }
}

/// A file that holds no policy for an environment.
struct PolicyError: Error, Equatable, CustomStringConvertible {
  let file: String
  let reason: String

  /// What does not fit, and what to do.
  var description: String {
    "'\(file)' holds no policy for this world: \(reason); give a file of a network trained for it"
  }
}
