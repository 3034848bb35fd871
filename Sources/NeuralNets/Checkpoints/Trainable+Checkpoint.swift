public import Tensors

extension Trainable {
  /// All parameters and statistics under their full names, with notes.
  public func checkpoint(metadata: [String: String] = [:]) -> SafeTensors {
    var checkpoint = SafeTensors(metadata: metadata)
    forEachParameter { name, _, tensor in checkpoint.tensors[name] = tensor.detached() }
    return checkpoint
  }

  /// Takes all parameters and statistics from a checkpoint of the same model.
  ///
  /// The model stays as it is if anything does not fit.
  ///
  /// - Throws: `CheckpointError` naming the tensor that is missing, too many or of another shape.
  public mutating func restore(from checkpoint: SafeTensors) throws(CheckpointError) {
    var names: Set<String> = []
    for (name, _, tensor) in parameterList {
      guard let stored = checkpoint.tensors[name] else { throw .missing(tensor: name) }
      if stored.shape != tensor.shape {
        throw .wrongShape(
          tensor: name, found: stored.shape.lengths, wanted: tensor.shape.lengths)
      }
      names.insert(name)
    }
    if let extra = checkpoint.tensors.keys.filter({ !names.contains($0) }).min() {
      throw .unexpected(tensor: extra)
    }
    visitParameters(
      ParameterVisitor { visitor, name, _, tensor in
        if let stored = checkpoint.tensors[visitor.fullName(name)] { tensor = stored }
      })
  }
}
