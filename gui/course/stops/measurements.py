"""What can be measured at a stop, and what each measurement has to be told."""

MEASUREMENTS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    name: (frozenset(needed.split()), frozenset(optional.split()))
    for name, needed, optional in (
        # of the linear model
        ("accuracy", "", ""),
        ("training_accuracy", "", ""),
        ("accuracy_without_bias", "", ""),
        ("accuracy_of", "digit", ""),
        ("accuracy_of_without_bias", "digit", ""),
        ("validation_loss", "", ""),
        ("training_loss", "", ""),
        ("bias", "", ""),
        ("weight_change", "", ""),
        ("bend", "", ""),
        # of the run
        ("loss", "", "at"),
        ("roughness", "", ""),
        ("steps", "", ""),
        ("seconds", "", ""),
        ("diverged_at", "", ""),
        # of the run on few images
        ("few_training_loss", "", ""),
        ("few_validation_loss", "", ""),
        ("few_lowest_loss", "", ""),
        # of the baseline and the data
        ("baseline_accuracy", "", ""),
        ("images", "", "digit"),
        ("shape", "of", "digit"),
        ("rank", "of", "digit"),
        # of what is on the canvas
        ("verdict", "machine", "form"),
        ("distance", "machine digit", "form"),
        ("share", "machine digit rows columns", "form"),
        ("logit", "", "form"),
        ("probability", "digit", "form"),
        ("pixel", "rows columns", "form"),
        ("brightest", "", "form"),
        ("inked", "", "form"),
        # of the lab
        ("lab_loss", "", "at"),
        ("lab_validation_loss", "", "at"),
        ("lab_steps", "", ""),
        ("lab_not_finite_at", "", ""),
        ("lab_parameter", "at", ""),
        ("lab_gradient", "", "at"),
        # of the steps on the Data page
        ("tensor_shape", "", "at"),
        ("tensor_strides", "", "at"),
        ("tensor_stride", "index", "at"),
        ("tensor_bytes", "", "at"),
        ("tensor_copied", "", "at"),
        ("tensor_share", "index", "at"),
        ("tensor_distance", "index", "at"),
        # of a program of a few lines, which is run
        ("program", "program", ""),
        # of two measurements
        ("ratio", "two", ""),
        ("difference", "two", ""),
        ("product", "two", ""),
    )
}
"""name: the keys that it needs, those that it may have.

accuracy_of: the fraction of that digit's validation images predicted correctly. validation_loss,
training_loss: the mean loss on these images, in float64. weight_change: the greatest change of a
parameter since the start of the curve. bend: how far the logits at half the ink are from half the
way to those of blank paper, on average, by the size of the logits: 0 for a line. loss: of the
newest step's batch, or of step `at` of the curve. roughness: the mean |difference| between one
step's loss and the next one's. seconds: what the newest run took. diverged_at: the step at which
the last run stopped being finite, 0 where it did not. few_training_loss, few_validation_loss: at
the end of the run on few images; few_lowest_loss: the lowest validation loss on its way. images:
for training (of a digit). share: the part of the baseline's sum, Σ|d| for l1 and Σd² for rmse, that
lies in rows and columns (from, to before). pixel: the byte at the first of rows and columns. inked:
pixels over 0. lab_not_finite_at: the first step whose loss is infinite or NaN, 0 where none is.
lab_gradient: of the first parameter, at the newest step or step `at`. tensor_…: after step
`at` (0 are the raw values), or the last one. tensor_stride: of the dimension `index`.
tensor_copied: bytes, 0 for a view. tensor_share: of the column `index` in the sum of all columns'
variances, which is its share of the squared distance between two rows. tensor_distance: between the
two rows `index`. ratio, difference, product: of `two` named before.
"""
