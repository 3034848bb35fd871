#if canImport(Glibc)
  import Glibc
#endif

/// How memory is handed out and taken back.
enum Memory {
  /// Keeps freed blocks for the next ones instead of giving them back to the system.
  ///
  /// A frame is a block of some megabytes. The C library would ask the system for each anew, which then
  /// clears it page by page: half of the time that an encoding takes. One arena for all threads keeps
  /// what is held small.
  static func keepFreedBlocks() {
    #if canImport(Glibc)
      // The C library's Swift module leaves `mallopt` out; the numbers are those of its header.
      guard let address = dlsym(nil, "mallopt") else { return }
      let set = unsafeBitCast(address, to: (@convention(c) (Int32, Int32) -> Int32).self)
      let (trimThreshold, mappingThreshold, mostArenas): (Int32, Int32, Int32) = (-1, -3, -8)
      _ = set(mappingThreshold, 32 << 20)
      _ = set(trimThreshold, 64 << 20)
      _ = set(mostArenas, 1)
    #endif
  }
}
