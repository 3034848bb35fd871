import Animations
import Scenes
import Testing

struct CaptionTrackTests {
  @Test func `each beat says its own, and one fades out before the next fades in`() {
    var timeline = Timeline()
    _ = timeline.beat(lasting: 2, saying: "First.")
    _ = timeline.beat(lasting: 2, saying: "Second.")
    timeline.hold(2)
    let captions = [0, 1, 2, 3, 6].map { timeline.captions.caption(at: $0) }
    #expect(captions[0] == "First." && captions[1] == "First.")
    #expect(captions[2]?.opacity == 0)
    #expect(captions[3] == "Second." && captions[4] == "Second.")
    let fading = [1.85, 1.95, 2.05, 2.15].compactMap {
      timeline.captions.caption(at: $0)?.opacity
    }
    #expect(fading[0] > fading[1] && fading[2] < fading[3])
  }

  @Test func `silence ends what is said`() {
    var timeline = Timeline()
    timeline.hold(1)
    timeline.say("Now.")
    timeline.hold(1)
    timeline.say(nil)
    timeline.hold(1)
    #expect(timeline.captions.caption(at: 0.5) == nil)
    #expect(timeline.captions.caption(at: 1.5) == "Now.")
    #expect(timeline.captions.caption(at: 2.5) == nil)
  }

  @Test func `what is said in tracks that run together is heard in its turn`() {
    var timeline = Timeline()
    _ = timeline.together(
      { $0.sequence([1, 1]) },
      { track in
        track.say("Start.")
        return track.beat(lasting: 3, saying: nil)
      },
      { track in
        track.hold(1)
        track.say("Later.")
      })
    #expect(timeline.captions.caption(at: 0.5) == "Start.")
    #expect(timeline.captions.caption(at: 2) == "Later.")
  }

  @Test func `an animation shows the captions of its timeline, unless a scene has its own`() {
    var timeline = Timeline()
    let beat = timeline.beat(lasting: 2, saying: "From the timeline.")
    let animation = Animation(along: timeline) { time in
      Scene(caption: beat.progress(at: time) > 0.5 ? "Own." : nil) {}
    }
    #expect(animation.scene(at: 0).caption == "From the timeline.")
    #expect(animation.scene(at: 2).caption == "Own.")
  }
}
