/// What the program tells its caller on leaving.
enum ExitStatus: Int32 {
  /// Everything was done.
  case done = 0
  /// Something in the world failed: a file, a disk, a computation.
  case failed = 1
  /// Two things that were compared differ.
  case different = 3
  /// What was asked for is not met: a file does not fit, or a picture breaks the rules.
  case unmet = 4
  /// The words of the call were wrong.
  case usage = 64
  /// The terminal went away.
  case hungUp = 129
  /// Stopped from the keyboard.
  case interrupted = 130
  /// Stopped by a signal from another program.
  case terminated = 143
}
