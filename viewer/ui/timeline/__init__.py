"""The timeline and its overview: pane, gestures, folds and lanes under the hand, lists and tips."""
