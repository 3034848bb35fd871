/// A checkpoint that cannot be read, or does not belong to the model.
public enum CheckpointError: Error, Equatable, CustomStringConvertible {
  /// The bytes are not a safetensors file.
  case malformed(reason: String)
  /// A tensor is of a kind of number that is not read here.
  case unsupportedKind(tensor: String, kind: String)
  /// The model has a parameter that the file lacks.
  case missing(tensor: String)
  /// The file has a tensor that the model lacks.
  case unexpected(tensor: String)
  /// A tensor of the file and the model's parameter differ in shape.
  case wrongShape(tensor: String, found: [Int], wanted: [Int])

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .malformed(let reason):
      "not a valid safetensors file: \(reason)"
    case .unsupportedKind(let tensor, let kind):
      "tensor '\(tensor)' holds '\(kind)'; convert it to F32"
    case .missing(let tensor):
      "the checkpoint has no tensor '\(tensor)'; it is of another model"
    case .unexpected(let tensor):
      "the model has no tensor '\(tensor)'; the checkpoint is of another model"
    case .wrongShape(let tensor, let found, let wanted):
      "tensor '\(tensor)' is \(found), the model wants \(wanted); it is of another model"
    }
  }
}
