import Datasets
import Drawing
import Scenes

extension Datasets.Picture {
  /// The picture as it is drawn in a scene.
  func shown(
    in frame: Rect = Layout.content, caption: String? = nil, captionInk: Ink = .ink,
    outline: Ink? = nil
  ) -> Scenes.Picture {
    Scenes.Picture(
      values, width: width, height: height, channels: channels, in: frame, caption: caption,
      captionInk: captionInk, outline: outline)
  }
}
