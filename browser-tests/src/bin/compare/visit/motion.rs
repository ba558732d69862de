//! Dragging and zooming a drawing.

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use serde_json::json;
use tokio::time::sleep;

use super::{
    Metrics,
    reader::{Reader, Spot},
};

/// The duration of dragging and of zooming.
const MOTION: Duration = Duration::from_secs(3);
/// Most screens show sixty frames per second.
const FRAME: f64 = 1000.0 / 60.0;

impl Reader<'_> {
    /// Drags the drawing for three seconds, then zooms it for three seconds, with a slow processor.
    pub(super) async fn move_drawing(&self, metrics: &mut Metrics) -> Result<()> {
        self.ask::<f64>("probe.seen()").await?;
        self.settle().await?;
        self.slow_down().await?;
        let drawing: Option<Spot> = self.within("probe.drawing()").await?;
        let Some(drawing) = drawing else { bail!("the page has no drawing to drag") };
        self.zoom_in(drawing).await?;
        for (name, is_drag) in [("drag", true), ("zoom", false)] {
            let before: String = self.within("probe.scene()").await?;
            self.within::<()>("probe.watch()").await?;
            if is_drag {
                self.drag(drawing).await?;
            } else {
                self.zoom(drawing).await?;
            }
            let frames: Vec<f64> = self.within("probe.watched()").await?;
            let after: String = self.within("probe.scene()").await?;
            ensure!(before != after, "{name} has no effect");
            note_frames(name, &frames, metrics);
        }
        Ok(())
    }

    /// Zooms in to an eighth: there is nothing to drag while the whole period is visible.
    async fn zoom_in(&self, drawing: Spot) -> Result<()> {
        for _ in 0..12 {
            self.turn(drawing, -60.0).await?;
        }
        sleep(Duration::from_secs(1)).await;
        Ok(())
    }

    /// Drags left and right, ending at another position.
    async fn drag(&self, drawing: Spot) -> Result<()> {
        const REACH: f64 = 200.0;
        let held = json!({ "button": "left", "buttons": 1, "clickCount": 1 });
        self.mouse("mousePressed", drawing, held.clone()).await?;
        let begin = Instant::now();
        let mut spot = drawing;
        while begin.elapsed() < MOTION {
            let amount = begin.elapsed().as_secs_f64() / MOTION.as_secs_f64();
            spot.x = drawing.x - REACH * (amount * 5.0).sin();
            self.mouse("mouseMoved", spot, held.clone()).await?;
            sleep(Duration::from_millis(8)).await;
        }
        self.mouse("mouseReleased", spot, held).await
    }

    /// Zooms in, then out by a smaller amount.
    async fn zoom(&self, drawing: Spot) -> Result<()> {
        let begin = Instant::now();
        while begin.elapsed() < MOTION {
            let amount = if begin.elapsed() < MOTION * 3 / 5 { -60.0 } else { 60.0 };
            self.turn(drawing, amount).await?;
        }
        Ok(())
    }

    /// Turns the wheel with Ctrl held.
    async fn turn(&self, drawing: Spot, amount: f64) -> Result<()> {
        const CONTROL: u32 = 2;
        let turn = json!({ "deltaX": 0, "deltaY": amount, "modifiers": CONTROL });
        self.mouse("mouseWheel", drawing, turn).await?;
        sleep(Duration::from_millis(40)).await;
        Ok(())
    }
}

/// Records the number of frames, the number of dropped frames, and the longest frame.
fn note_frames(name: &str, frames: &[f64], metrics: &mut Metrics) {
    let dropped: f64 = frames
        .iter()
        .map(|time| (time / FRAME).round() - 1.0)
        .filter(|dropped| *dropped > 0.0)
        .sum();
    let longest = frames.iter().copied().fold(0.0, f64::max);
    #[expect(clippy::cast_precision_loss, reason = "there are a few hundred frames")]
    let number = frames.len() as f64;
    for (suffix, number) in [("frames", number), ("dropped", dropped), ("longest", longest)] {
        metrics.insert(format!("{name}_{suffix}"), vec![number]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frame_of_triple_length_counts_as_two_dropped_frames() {
        let mut metrics = Metrics::new();
        note_frames("drag", &[16.6, 16.8, 50.0, 20.0], &mut metrics);
        assert_eq!(metrics["drag_dropped"], [2.0]);
        assert_eq!(metrics["drag_longest"], [50.0]);
    }
}
