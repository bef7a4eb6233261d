"""What is said within the code: comments at the ends of its lines, and what its functions do."""

import re

from engine.text import Text, Translate

SAID = (
    Text("Bytes as numbers in 0 to 1; in float64, as these means and distances are in the window."),
    Text("The mean of the absolute differences: F.l1_loss, image by image."),
    Text("The root of the mean of their squares: F.mse_loss(a, b).sqrt(), image by image."),
    Text("A list of (image, target)."),
    Text("The numbers of the images, in a new order each time that it is asked for them."),
    Text("one batch: see validate_epoch"),
    Text("How far the probabilities are from the targets, on average. predictions: logits."),
    Text("of two classes, with the sigmoid in it"),
    Text("How far the label's probability is from 1, on average. predictions: logits."),
    Text("with the softmax in it"),
    Text("where the sigmoid is at least 0.5"),
    Text("Moves each parameter against its gradient, by lr times it."),
    Text("of each step, and of each epoch"),
    Text("step 2: predict"),
    Text("step 3: loss"),
    Text("step 4: gradient"),
    Text("step 5: step"),
    Text("The share of a batch's predictions that are right. xb: logits."),
    Text("The mean of the batches' accuracies: of one batch, so that each image counts the same."),
    Text("step 6: repeat; step 7: stop"),
    Text("run {number}"),
    Text("Parameters that begin with these numbers: autograd will find their gradients."),
    Text("The logits of a batch: weight times pixel, summed up, and the bias."),
    Text("What simple_net gives, written out."),
    Text("An array out of its bytes, compressed and written as letters."),
    Text("the order in which numbers are added up decides on their last bits"),
    Text("how many times every image is seen"),
    Text("images that the gradient of a step is the mean over"),
    Text("the factor of the gradient"),
    Text("of the random numbers"),
    Text("The array in one of MNIST's files."),
    Text("The images of the chosen digits, and what each of them shows."),
    Text("(n,) distances of images to a mean image."),
    Text("the optimizer steps in place: on a copy, until it is seen"),
    Text("(n, 785) bytes: the pixels, and a 255 that the bias is multiplied by."),
    Text("All 785 parameters of each logit: those that were trained, and those that never change."),
    Text("Steps 2 to 7, from these parameters on; the trained parameters."),
    Text("the bias is among them"),
    Text("filled up with zeros: whole vectors of the processor"),
    Text("pixels whose weights stay as they are"),
    Text("step 6: repeat"),
    Text("step 7: stop"),
    Text("step 4: the gradient is slope.T @ pixels / (255 * len(batch)), by the chain rule"),
    Text("step 5: w - learning_rate * gradient, in one operation"),
    Text("weight decay moves the weights without ink, too"),
    Text("the optimizer goes on with what it remembers"),
    Text("steps taken: the learning rate from there on"),
    Text("it was stopped after so many steps"),
    Text("each digit counts equally"),
    Text("the weight of each drawing of yours: {number}"),
    Text("Each image's -log p(label), and its derivative by the logit: p - target."),
    Text("Each image's 1 - p(label), and its derivative by the logit."),
    Text("Each image's -log p(label), and its derivatives by the logits: p - target."),
    Text("Each image's 1 - p(label), and its derivatives by the logits."),
    Text("these are looked at, not learned from"),
    Text("else the new gradient adds to the one before"),
    Text("the gradient is not zeroed: each new one adds to those before"),
    Text("the root's derivative is 1 / (2 root)"),
    Text("of b, of w, then of each a and k"),
    Text("the input scale"),
    Text("a fifth"),
    Text("then a and k of each ReLU"),
    Text("seconds"),
    Text("what the optimizer remembers of the newest step"),
    Text("(n, 785) pixels in 0 to 1, and a 1 that the biases are multiplied by."),
    Text("step 4: gradient, from that of the loss on"),
    Text("What the rate of a step (from 1) is multiplied by: up in three tenths of "
         "the run, then down."),
    Text("What it is, and its first {number} values."),
    Text("Save the picture as picture.png first."),
    Text("which turns a TIFF as its EXIF says"),
    Text("gray: one channel"),
    Text("the first of each hour"),
    Text("else the hour before it"),
    Text("whole days"),
    Text("above the table"),
    Text("without the header"),
    Text("numbered in sorted order"),
    Text("of a date the day of the month"),
    Text("in small letters, without the marks around them"),
    Text("without Project Gutenberg's header and license"),
    Text("A weight of this shape, and a bias for each output."),
    Text("Weights and biases, (units, inputs + 1)."),
    Text("and as nn.Linear begins:"),
    Text("and as nn.Conv2d begins:"),
    Text("z: no -0.0000"),
    Text("(n, outputs)."),
)
"""All of it. A number that differs from code to code is {number}."""

_PLACE = re.compile(r'(?:^|(?<=\s))(?:# |""")')
_NUMBER = re.compile(r"\d+")
_TEMPLATES = frozenset(text.template for text in SAID)


def said_in(code: str, translate: Translate) -> str:
    """The code with this in the language that `translate` knows; nothing else of it changes."""
    return "\n".join(_line(line, translate) if "# " in line or '"""' in line else line
                     for line in code.split("\n"))


def _line(line: str, translate: Translate) -> str:
    for place in reversed(list(_PLACE.finditer(line))):
        before, said = line[:place.end()], line[place.end():]
        after = '"""' if place.group() == '"""' and said.endswith('"""') else ""
        words = said.removesuffix(after)
        number = _NUMBER.search(words)
        if words in _TEMPLATES:
            return before + translate(words) + after
        if number is not None:
            template = f"{words[:number.start()]}{{number}}{words[number.end():]}"
            if template in _TEMPLATES:
                return before + Text.of(template, {"number": number.group()}).say(translate) + after
    return line
