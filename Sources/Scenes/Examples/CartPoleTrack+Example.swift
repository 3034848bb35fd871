import Drawing

extension CartPoleTrack {
  /// A pole that is being caught, and one that has fallen.
  public static var example: any Element {
    let panels = Layout.content.columns(2)
    return Layers {
      CartPoleTrack(position: -0.4, angle: 0.12, in: panels[0], push: 1)
      CartPoleTrack(position: 1.2, angle: 0.6, in: panels[1], hasFallen: true)
    }
  }
}
