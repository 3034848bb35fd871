/// Why a lesson could not be made or computed.
public enum LessonError: Error, Equatable, CustomStringConvertible {
  /// The lesson has no such parameter.
  case unknownParameter(String, lesson: String, known: [String])
  /// The text is not a value of the parameter's type.
  case unreadable(parameter: String, text: String, expected: String)
  /// The value is of the right type, but not one of those that the parameter takes.
  case outOfRange(parameter: String, text: String, allowed: String)
  /// Parameters that do not go together; the text says why and what to do.
  case invalid(String)
  /// The lesson uses data of its own alone.
  case takesNoData(lesson: String)
  /// The outside data could not be read, or are none that the lesson can show; the text says why.
  case unusableData(String)
  /// The computation left the finite numbers.
  case diverged(step: Int, quantity: String)
  /// What was learned for these parameters did not ship; `command` learns it.
  case untrained(lesson: String, differences: [String], command: String)
  /// A checkpoint series is of another training than the one that is asked for.
  case otherTraining(name: String, differences: [String])
  /// A checkpoint series does not fit the lesson.
  case unusable(reason: String)
  /// The folder with what was learned is not where the program looks for it.
  case missingResources(file: String, folder: String)

  /// One line: what failed, the values, what to do.
  public var description: String {
    switch self {
    case .unknownParameter(let name, let lesson, let known):
      "Lesson '\(lesson)' has no parameter '\(name)'; it takes \(known.joined(separator: ", "))."
    case .unreadable(let parameter, let text, let expected):
      "The value '\(text)' is invalid for '--\(parameter)'; give \(expected)."
    case .outOfRange(let parameter, let text, let allowed):
      "The value '\(text)' is out of range for '--\(parameter)'; give \(allowed)."
    case .invalid(let reason): reason
    case .takesNoData(let lesson):
      "Lesson '\(lesson)' takes no outside data; leave out '--data'."
    case .unusableData(let reason): "Outside data: \(reason)."
    case .diverged(let step, let quantity):
      "The \(quantity) is not finite any more at step \(step); try a smaller learning rate."
    case .untrained(let lesson, let differences, let command):
      "\(lesson) did not ship trained with \(differences.joined(separator: ", ")); "
        + "run '\(command)', then give '--checkpoint FILE'."
    case .otherTraining(let name, let differences):
      "\(name) is of another training: \(differences.joined(separator: ", "))."
    case .unusable(let reason): "The checkpoint cannot be used: \(reason)."
    case .missingResources(let file, let folder):
      "Cannot read '\(folder)/\(file)': copy the folder of that name, which the build leaves "
        + "beside the program, along with it, or give '--checkpoint FILE'."
    }
  }
}
