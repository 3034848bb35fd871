import Drawing

extension LayerBlocks {
  /// A small convolutional network for pictures of 32 by 32 pixels.
  public static var example: any Element {
    LayerBlocks(
      [
        .maps("image", rows: 32, columns: 32, channels: 3),
        .maps("conv 3×3", rows: 32, columns: 32, channels: 64),
        .maps("max-pool 2", rows: 16, columns: 16, channels: 64),
        .maps("conv 3×3", rows: 16, columns: 16, channels: 32),
        .maps("max-pool 2", rows: 8, columns: 8, channels: 32),
        .vector("dense", 128), .vector("softmax", 10),
      ], active: 2)
  }
}
