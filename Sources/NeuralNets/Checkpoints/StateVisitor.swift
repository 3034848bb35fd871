import Contracts
public import Randomness
public import Tensors

/// Goes through the state of something that can be resumed, and stores it or brings it back.
///
/// A part is named within the whole, `visit("optimizer", &optimizer)`; its own parts add their names
/// after a dot. Numbers are kept exactly: tensors as floats, all else as text.
public final class StateVisitor {
  private let isStoring: Bool
  private(set) var file: SafeTensors
  /// The names visited so far.
  private(set) var names: Set<String> = []
  /// The first thing that did not fit.
  private(set) var failure: CheckpointError?
  private var path: [String] = []

  init(storingIn file: SafeTensors) { (self.file, isStoring) = (file, true) }
  init(restoringFrom file: SafeTensors) { (self.file, isStoring) = (file, false) }

  /// Visits a part.
  public func callAsFunction(_ name: String, _ part: inout some Resumable) {
    path.append(name)
    part.visitState(self)
    path.removeLast()
  }

  /// Visits the parameters and statistics of a model, whose shapes stay.
  public func callAsFunction(_ name: String, _ model: inout some Trainable) {
    path.append(name)
    model.visitParameters(
      ParameterVisitor { visitor, name, _, tensor in
        let shape = tensor.shape
        let full = visitor.fullName(name)
        self(full, &tensor)
        if tensor.shape == shape { return }
        self.refuse(
          .wrongShape(
            tensor: self.fullName(full), found: tensor.shape.lengths, wanted: shape.lengths))
      })
    path.removeLast()
  }

  /// Visits a tensor, which may come back in another shape.
  public func callAsFunction(_ name: String, _ tensor: inout Tensor) {
    let full = claim(fullName(name))
    if isStoring {
      file.tensors[full] = tensor.detached()
    } else if let stored = file.tensors[full] {
      tensor = stored
    } else {
      refuse(.missing(tensor: full))
    }
  }

  /// Visits tensors of any number.
  public func callAsFunction(_ name: String, _ tensors: inout [Tensor]) {
    let prefix = name.isEmpty ? "" : name + "."
    var count = tensors.count
    self(prefix + "count", &count)
    if !isStoring {
      guard (0...file.tensors.count).contains(count) else {
        return refuse(.malformed(reason: "'\(fullName(name))' claims \(count) tensors"))
      }
      tensors = Array(repeating: Tensor(zeros: 0), count: count)
    }
    for index in tensors.indices { self("\(prefix)\(index)", &tensors[index]) }
  }

  /// Visits a number, a truth value or a text.
  public func callAsFunction<Value: LosslessStringConvertible>(
    _ name: String, _ value: inout Value
  ) {
    text(name, value.description) { text in
      guard let read = Value(text) else { return false }
      value = read
      return true
    }
  }

  /// Visits numbers.
  public func callAsFunction<Value: LosslessStringConvertible & Numeric>(
    _ name: String, _ values: inout [Value]
  ) {
    text(name, values.map(\.description).joined(separator: ",")) { text in
      let read = text.split(separator: ",").map { Value(String($0)) }
      if read.contains(where: { $0 == nil }) { return false }
      values = read.compactMap(\.self)
      return true
    }
  }

  /// Visits tensors and notes of any names.
  public func callAsFunction(_ name: String, _ contents: inout SafeTensors) {
    let prefix = fullName(name) + "."
    if isStoring {
      for (name, tensor) in contents.tensors { file.tensors[claim(prefix + name)] = tensor }
      for (name, note) in contents.metadata { file.metadata[prefix + name] = note }
      file.halves.formUnion(contents.halves.map { prefix + $0 })
      return
    }
    contents = SafeTensors()
    for (full, tensor) in file.tensors where full.hasPrefix(prefix) {
      let name = String(full.dropFirst(prefix.count))
      contents.tensors[name] = tensor
      names.insert(full)
      if file.halves.contains(full) { contents.halves.insert(name) }
    }
    for (full, note) in file.metadata where full.hasPrefix(prefix) {
      contents.metadata[String(full.dropFirst(prefix.count))] = note
    }
  }

  /// Says that what was brought back cannot be used.
  public func refuse(_ error: CheckpointError) { failure = failure ?? error }

  /// Visits a stream of random numbers.
  public func callAsFunction(_ name: String, _ random: inout RandomStream) {
    var state = [random.state.key, random.state.counter]
    self(name, &state)
    if !isStoring, state.count == 2 { random = RandomStream(state: (state[0], state[1])) }
  }

  private func text(_ name: String, _ text: String, read: (String) -> Bool) {
    let full = claim(fullName(name))
    if isStoring {
      require(file.metadata[full] == nil, "StateVisitor: two notes are called '\(full)'")
      file.metadata[full] = text
    } else if let stored = file.metadata[full] {
      if !read(stored) { refuse(.malformed(reason: "the note '\(full)' is '\(stored)'")) }
    } else {
      refuse(.malformed(reason: "the note '\(full)' is missing"))
    }
  }

  /// Makes sure that nothing else has this name.
  private func claim(_ full: String) -> String {
    require(names.insert(full).inserted, "StateVisitor: '\(full)' is visited twice")
    return full
  }

  private func fullName(_ name: String) -> String {
    (name.isEmpty ? path : path + [name]).joined(separator: ".")
  }
}
