"""What a classifier gives for the two digits of a flip while its pixels change."""

from dataclasses import replace

from engine.explain.flips import Flip
from engine.models.classifier import Classifier, Floats, Images
from engine.models.pixel_similarity import Similarity


def scores_of(flip: Flip, stages: Images, classifier: Classifier) -> Floats:
    """(stages, 2) of the digit before and the digit after. stages: (n, 28, 28) bytes."""
    both = [classifier.digits.index(flip.before), classifier.digits.index(flip.after)]
    if isinstance(classifier, Similarity):  # the other digits' distances are not asked for
        classifier = replace(classifier, digits=(flip.before, flip.after),
                             means=classifier.means[both])
        both = [0, 1]
    return classifier.scores(stages)[:, both]
