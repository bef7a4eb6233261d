<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>Accuracy curve</source>
        <translation>정확도 곡선</translation>
    </message>
    <message>
        <source>The fraction of validation images predicted correctly, at the end of each epoch. The dashed line is the pixel-similarity baseline (L1) on the same images: 0.9514 of all 2,038 images of 3 and 7. Chapter 4 prints 0.9511 for it, the mean of the accuracies on 3s and on 7s; there are a few more 7s than 3s.</source>
        <translation>에포크가 끝날 때마다 검증 세트에서 맞힌 이미지의 비율입니다. 점선은 같은 이미지에 대한 픽셀 유사도 기준선 모델(L1)의 정확도로, 3과 7의 이미지 2,038장 전체에서는 0.9514입니다. 책의 4장에 나오는 0.9511은 3의 정확도와 7의 정확도를 평균한 값입니다. 7이 3보다 몇 장 더 많아서 조금 다릅니다.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>L1 baseline {value}</source>
        <translation>L1 기준선 {value}</translation>
    </message>
    <message>
        <source>step {step}: accuracy {accuracy}</source>
        <translation>스텝 {step}: 정확도 {accuracy}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>One step &amp;back</source>
        <translation>이전 스텝(&amp;B)</translation>
    </message>
    <message>
        <source>One step forwar&amp;d</source>
        <translation>다음 스텝(&amp;D)</translation>
    </message>
    <message>
        <source>To the st&amp;art</source>
        <translation>처음으로(&amp;A)</translation>
    </message>
    <message>
        <source>To the &amp;newest step</source>
        <translation>최신 스텝으로(&amp;N)</translation>
    </message>
</context>
<context>
    <name>AddingUpPart</name>
    <message>
        <source>Gradients add up</source>
        <translation>그레이디언트는 더해집니다</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>0으로</translation>
    </message>
    <message>
        <source>.grad</source>
        <translation>.grad에 들어 있는 것</translation>
    </message>
    <message>
        <source>backward() adds to .grad. If a loop forgets to zero it, each step follows the sum of all past gradients: it gathers speed, overshoots the bottom of the valley, and swings back.</source>
        <translation>backward()는 .grad에 있던 값에 더합니다. 0으로 되돌리기를 잊은 반복문에서는 매 스텝이 지금까지의 그레이디언트를 모두 더한 쪽으로 갑니다. 속도가 붙어 골짜기 바닥을 지나쳤다가 되돌아옵니다.</translation>
    </message>
    <message>
        <source>In the lab&apos;s run, the gradients are not zeroed now.</source>
        <translation>지금 실험실의 실행에서는 그레이디언트를 0으로 되돌리지 않습니다.</translation>
    </message>
    <message>
        <source>In the lab&apos;s run, gradients are zeroed before every step.</source>
        <translation>실험실의 실행은 스텝마다 먼저 그레이디언트를 0으로 되돌립니다.</translation>
    </message>
    <message>
        <source>Run without zeroing</source>
        <translation>0으로 되돌리지 않고 실행</translation>
    </message>
    <message>
        <source>Run with zeroing again</source>
        <translation>다시 0으로 되돌리며 실행</translation>
    </message>
</context>
<context>
    <name>AllDrawings</name>
    <message>
        <source>All my drawings</source>
        <translation>내 손글씨 전체</translation>
    </message>
    <message>
        <source>Sort by label</source>
        <translation>레이블순으로 정렬</translation>
    </message>
</context>
<context>
    <name>AmountsPlot</name>
    <message>
        <source>Accuracy by the number of training images</source>
        <translation>학습 이미지 수에 따른 정확도</translation>
    </message>
    <message>
        <source>Each point is the result of complete runs from the start. The image axis is logarithmic: each point has about three times as many images as the previous one.</source>
        <translation>점마다 처음부터 끝까지 학습한 실행의 결과입니다. 이미지 수는 로그 축이어서, 다음 점에서는 이미지가 약 세 배입니다.</translation>
    </message>
    <message>
        <source>accuracy on the validation set</source>
        <translation>검증 세트 정확도</translation>
    </message>
    <message>
        <source>training images</source>
        <translation>학습 이미지</translation>
    </message>
    <message>
        <source>{images} images</source>
        <translation>이미지 {images}장</translation>
    </message>
</context>
<context>
    <name>ArrayPicture</name>
    <message>
        <source>The array&apos;s numbers</source>
        <translation>배열의 수</translation>
    </message>
</context>
<context>
    <name>ArrayViewer</name>
    <message>
        <source>First index</source>
        <translation>첫 번째 인덱스</translation>
    </message>
    <message>
        <source>Second index</source>
        <translation>두 번째 인덱스</translation>
    </message>
    <message>
        <source>{name}, up to ±{largest}</source>
        <translation>{name}, 최대 ±{largest}</translation>
    </message>
</context>
<context>
    <name>AsLinearView</name>
    <message>
        <source>The RMSE baseline, as weights</source>
        <translation>가중치로 본 RMSE 기준선 모델</translation>
    </message>
    <message>
        <source>The model in the window</source>
        <translation>창의 모델</translation>
    </message>
    <message>
        <source>Start training from here</source>
        <translation>여기서 학습 시작</translation>
    </message>
    <message>
        <source>Reset, and start the training from the baseline&apos;s weights instead of zeros.</source>
        <translation>처음부터 다시, 0 대신 기준선 모델의 가중치에서 학습을 시작합니다.</translation>
    </message>
    <message>
        <source>Blue: evidence for the first digit; orange: for the second.</source>
        <translation>파랑: 첫째 숫자일 가능성을 높임, 주황: 둘째 숫자일 가능성을 높임</translation>
    </message>
    <message>
        <source>Blue: evidence for the digit; orange: against it.</source>
        <translation>파랑: 그 숫자일 가능성을 높임, 주황: 낮춤</translation>
    </message>
    <message>
        <source>“Closer to mean {first} by RMSE” means: the sum of 2 (mean {first} − mean {second}) × pixel, plus |mean {second}|² − |mean {first}|², is above 0.</source>
        <translation>RMSE로 평균 {first}&#xa0;쪽에 더 가깝다는 것은 다음 값이 0보다 크다는 것과 같습니다: 2 (평균 {first} − 평균 {second}) × 픽셀의 합 + |평균 {second}|² − |평균 {first}|².</translation>
    </message>
    <message>
        <source>The closest digit by RMSE is the one with the largest sum of 2 × mean × pixel, minus |mean|².</source>
        <translation>RMSE로 가장 가까운 숫자는 (2 × 평균 × 픽셀의 합) − |평균|² 값이 가장 큰 숫자입니다.</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train, or start from the baseline&apos;s weights.</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르거나 기준선 모델의 가중치에서 시작하세요.</translation>
    </message>
    <message>
        <source>For each drawing a network is a different linear model: draw a digit to see the one for yours.</source>
        <translation>신경망은 손글씨마다 다른 선형 모델입니다. 숫자를 그리면 그 손글씨에서의 선형 모델이 보입니다.</translation>
    </message>
    <message>
        <source>linear model for your drawing</source>
        <translation>내 손글씨에서의 선형 모델</translation>
    </message>
    <message>
        <source>Similarity of the two pictures (cosine of the angle between the weights): {value}</source>
        <translation>두 가중치 그림이 닮은 정도(두 가중치 벡터가 이루는 각의 코사인): {value}</translation>
    </message>
    <message>
        <source>logit of your drawing {logit}, so the prediction is {digit}</source>
        <translation>내 손글씨의 로짓 {logit}, 따라서 예측은 {digit}</translation>
    </message>
    <message>
        <source>prediction for your drawing: {digit}</source>
        <translation>내 손글씨에 대한 예측: {digit}</translation>
    </message>
    <message>
        <source>the baseline&apos;s weights</source>
        <translation>기준선 모델의 가중치</translation>
    </message>
    <message>
        <source>the trained weights</source>
        <translation>학습한 가중치</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>largest |weight| {value}</source>
        <translation>가중치 최대 크기 {value}</translation>
    </message>
    <message>
        <source>bias {value}</source>
        <translation>편향 {value}</translation>
    </message>
    <message>
        <source>accuracy on the validation images {value}</source>
        <translation>검증 이미지 정확도 {value}</translation>
    </message>
</context>
<context>
    <name>AsNumbersView</name>
    <message>
        <source>The image as numbers</source>
        <translation>숫자로 본 이미지</translation>
    </message>
    <message>
        <source>As MNIST stores them: one byte per pixel.</source>
        <translation>MNIST에 저장된 그대로: 픽셀마다 한 바이트입니다.</translation>
    </message>
    <message>
        <source>As the models get them: each byte divided by 255.</source>
        <translation>모델에 입력되는 값: 각 바이트를 255로 나눕니다.</translation>
    </message>
    <message>
        <source>Larger (Ctrl++, or the wheel)</source>
        <translation>확대 (Ctrl++ 또는 휠)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−, or the wheel)</source>
        <translation>축소 (Ctrl+− 또는 휠)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>The whole image (Ctrl+0)</source>
        <translation>이미지 전체 (Ctrl+0)</translation>
    </message>
    <message>
        <source>Zoom in to read the numbers.</source>
        <translation>확대하면 숫자가 보입니다.</translation>
    </message>
    <message>
        <source>the image as numbers</source>
        <translation>숫자로 본 이미지</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>모양(shape)</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>랭크</translation>
    </message>
    <message>
        <source>min</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>max</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Draw a digit to see its numbers here.</source>
        <translation>숫자를 그리면 그 손글씨를 이루는 값들이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>{numbers} × {size} = {bytes} bytes</source>
        <translation>{numbers} × {size} = {bytes}바이트</translation>
    </message>
    <message>
        <source>Point at a pixel.</source>
        <translation>픽셀을 가리켜 보세요.</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>행 {row}, 열 {column} (0부터)</translation>
    </message>
</context>
<context>
    <name>AutogradPart</name>
    <message>
        <source>By autograd</source>
        <translation>자동 미분으로</translation>
    </message>
    <message>
        <source>While the loss is computed, torch records every operation. backward() goes through them from the loss to the parameters, multiplies the derivatives as in the table computed by hand, and stores the result in .grad.</source>
        <translation>손실을 계산하는 동안 torch는 연산을 모두 기록합니다. backward()는 손실에서 파라미터까지 그 연산을 거슬러 가며, 손으로 푼 표처럼 미분을 곱하고, 결과를 .grad에 넣습니다.</translation>
    </message>
    <message>
        <source>The computation graph of the loss</source>
        <translation>손실의 계산 그래프</translation>
    </message>
</context>
<context>
    <name>BaselineSums</name>
    <message>
        <source>Pixel similarity</source>
        <translation>픽셀 유사도</translation>
    </message>
    <message>
        <source>mean {digit}</source>
        <translation>평균 {digit}</translation>
    </message>
    <message>
        <source>difference to mean {digit}</source>
        <translation>평균 {digit} 이미지와의 차이</translation>
    </message>
    <message>
        <source>Each pixel is the mean of that pixel over all training images of the digit.</source>
        <translation>각 픽셀은 그 숫자의 모든 학습 이미지에서 같은 위치 픽셀을 평균한 값입니다.</translation>
    </message>
    <message>
        <source>mean of 784 = {mean}</source>
        <translation>784개의 평균 = {mean}</translation>
    </message>
    <message>
        <source>square root = {distance}</source>
        <translation>제곱근 = {distance}</translation>
    </message>
    <message>
        <source>|drawing − mean| for each pixel. The mean over the 784 pixels is the L1 distance (mean absolute difference); the digit with the smallest distance is the prediction.</source>
        <translation>픽셀마다 |손글씨 − 평균|을 구합니다. 784개 픽셀에 대해 평균한 값이 L1 거리(평균절대차)이고, 거리가 가장 짧은 숫자가 예측입니다.</translation>
    </message>
    <message>
        <source>(drawing − mean)² for each pixel. The square root of the mean over the 784 pixels is the RMSE distance; the digit with the smallest distance is the prediction.</source>
        <translation>픽셀마다 (손글씨 − 평균)²을 구합니다. 784개 픽셀에 대해 평균한 값의 제곱근이 RMSE 거리(평균제곱근오차)이고, 거리가 가장 짧은 숫자가 예측입니다.</translation>
    </message>
    <message>
        <source>L1 distance to mean {digit}</source>
        <translation>평균 {digit}까지의 L1 거리</translation>
    </message>
    <message>
        <source>closest</source>
        <translation>가장 가까움</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>differences from 0 (paper) to 1.0000 (ink)</source>
        <translation>차이: 0(종이 색)부터 1.0000(잉크 색)까지</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>|drawing − {mean}|</source>
        <translation>|손글씨 − {mean}|</translation>
    </message>
    <message>
        <source>(drawing − {mean})²</source>
        <translation>(손글씨 − {mean})²</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>The batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>p({digit})</source>
        <translation>p({digit})</translation>
    </message>
    <message>
        <source>p(label)</source>
        <translation>p(레이블)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Target: 1 for a {first}, 0 for a {second}</source>
        <translation>타깃: 숫자 {first}의 이미지는 1, {second}의 이미지는 0</translation>
    </message>
    <message>
        <source>Target: 1 for the label&apos;s digit, 0 for the others</source>
        <translation>타깃: 레이블의 숫자는 1, 나머지 숫자는 0</translation>
    </message>
</context>
<context>
    <name>BendPlot</name>
    <message>
        <source>Curve and bent line</source>
        <translation>곡선과 꺾인 선</translation>
    </message>
    <message>
        <source>Points of the curve (discs; hollow ones are for validation), and the line. Drag a square: the line follows between the neighboring squares and stays the same elsewhere. That starts a new run from there. Without a mouse: Space chooses a square, the arrow keys move it.</source>
        <translation>곡선의 점들(원; 속이 빈 원은 검증용)과 선입니다. 네모를 끌어 보세요. 양옆 네모 사이에서만 선이 따라오고 나머지는 그대로입니다. 그 자리에서 새 실행이 시작됩니다. 마우스 없이: 스페이스 키로 네모를 고르고 화살표 키로 움직입니다.</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>input, from 0 to 2π</source>
        <translation>입력, 0에서 2π까지</translation>
    </message>
    <message>
        <source>√mean(error²) = {error} · drag the squares</source>
        <translation>√평균(오차²) = {error} · 네모를 끌어 보세요</translation>
    </message>
    <message>
        <source>○ for validation</source>
        <translation>○ 검증용</translation>
    </message>
    <message>
        <source>bends at {place} = {k} by {bend} = {a}</source>
        <translation>{place} = {k}에서 {bend} = {a}만큼 꺾임</translation>
    </message>
    <message>
        <source>Space chooses the next square, with Shift the one before. The arrow keys move it, with Shift by a tenth as much.</source>
        <translation>스페이스 키로 다음 네모를, Shift와 함께 누르면 이전 네모를 고릅니다. 화살표 키로 움직이고, Shift와 함께 누르면 10분의 1만큼 움직입니다.</translation>
    </message>
    <message>
        <source>Square {number} of {count}: input {x}, line {y}</source>
        <translation>네모 {number}/{count}: 입력 {x}, 선 {y}</translation>
    </message>
</context>
<context>
    <name>Brightness</name>
    <message>
        <source>black: {low}, white: {high}, this tensor&apos;s least and greatest value</source>
        <translation>검정: {low}, 흰색: {high} (이 텐서의 최솟값과 최댓값)</translation>
    </message>
    <message>
        <source>black: {low}, white: {high}</source>
        <translation>검정: {low}, 흰색: {high}</translation>
    </message>
</context>
<context>
    <name>ByHandPart</name>
    <message>
        <source>By hand</source>
        <translation>손으로</translation>
    </message>
    <message>
        <source>The chain rule, term by term</source>
        <translation>연쇄 법칙, 항마다</translation>
    </message>
</context>
<context>
    <name>ByHandView</name>
    <message>
        <source>Do the next one of the seven, and stop again</source>
        <translation>일곱 단계 가운데 다음 하나만 하고 다시 멈춥니다</translation>
    </message>
    <message>
        <source>A whole step</source>
        <translation>한 스텝 전체</translation>
    </message>
    <message>
        <source>Continue until the weights have changed</source>
        <translation>가중치가 바뀔 때까지 진행합니다</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>층별로</translation>
    </message>
    <message>
        <source>What each layer makes of the batch, and the gradient backwards from layer to layer; or the batch&apos;s images and the weights</source>
        <translation>각 층이 배치로 무엇을 만드는지와 층을 거꾸로 거슬러 가는 그레이디언트를 봅니다. 다시 누르면 배치의 이미지와 가중치를 봅니다.</translation>
    </message>
    <message>
        <source>The step is being worked out</source>
        <translation>단계를 계산하고 있습니다</translation>
    </message>
    <message>
        <source>the layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>the gradient&apos;s sum</source>
        <translation>그레이디언트의 합</translation>
    </message>
    <message>
        <source>Batch and weights</source>
        <translation>배치와 가중치</translation>
    </message>
    <message>
        <source>Digit whose weights are shown</source>
        <translation>가중치를 표시할 숫자</translation>
    </message>
    <message>
        <source>PyTorch and the digits are loading.</source>
        <translation>PyTorch와 숫자 이미지를 불러오고 있습니다.</translation>
    </message>
    <message>
        <source>The table shows the first {n} images; the mean is over all.</source>
        <translation>표에는 앞의 이미지 {n}장만 있습니다. 평균은 전체에 대한 값입니다.</translation>
    </message>
    <message>
        <source>In this model no weight belongs to a single pixel, so there is no picture of weights.</source>
        <translation>이 모델에는 픽셀 하나에만 딸린 가중치가 없어서 가중치 그림이 없습니다.</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {sum}</source>
        <translation>행 {row}, 열 {column}: {sum}</translation>
    </message>
    <message>
        <source>the batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>The numbers were no longer finite, so the step could not be taken.</source>
        <translation>숫자가 더 이상 유한하지 않아 스텝을 진행할 수 없었습니다.</translation>
    </message>
    <message>
        <source>Next: {number} {name}</source>
        <translation>다음: {number} {name}</translation>
    </message>
    <message>
        <source>Point at a pixel: its weight&apos;s step in numbers.</source>
        <translation>픽셀을 가리키면 그 가중치가 어떻게 바뀌는지 숫자로 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Drawing canvas</source>
        <translation>그리기 캔버스</translation>
    </message>
    <message>
        <source>Draw a digit here with the mouse, a pen or a finger.</source>
        <translation>마우스, 펜, 손가락으로 여기에 숫자를 그리세요.</translation>
    </message>
    <message>
        <source>Nothing needs to be drawn in this lesson.</source>
        <translation>이 활동에서는 그릴 것이 없습니다.</translation>
    </message>
    <message>
        <source>Or with the keyboard: the arrow keys move a pen, Space lowers and lifts it.</source>
        <translation>키보드로도 그릴 수 있습니다. 화살표 키로 펜을 움직이고, 스페이스 키로 내리고 올립니다.</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation>여기에 숫자를 그리세요</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>gray</source>
        <translation>회색</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>알파</translation>
    </message>
    <message>
        <source>red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>channel {number}</source>
        <translation>채널 {number}</translation>
    </message>
    <message>
        <source>channel {number}: {name}</source>
        <translation>채널 {number}: {name}</translation>
    </message>
</context>
<context>
    <name>ClosingWords</name>
    <message>
        <source>You have finished the course. Optional lessons left: {count}.</source>
        <translation>코스를 마쳤습니다. 남은 선택 활동: {count}개.</translation>
    </message>
    <message>
        <source>You have finished the whole course.</source>
        <translation>코스를 모두 마쳤습니다.</translation>
    </message>
    <message>
        <source>Your predictions are saved.</source>
        <translation>예측을 기록했습니다.</translation>
    </message>
    <message>
        <source>Predicted correctly ({count}): {titles}.</source>
        <translation>잘 예측한 것({count}개): {titles}.</translation>
    </message>
    <message>
        <source>Worth another look ({count}): {titles}.</source>
        <translation>다시 볼 만한 것({count}개): {titles}.</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>The code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Save as .py …</source>
        <translation>.py로 저장 …</translation>
    </message>
    <message>
        <source>Code to show</source>
        <translation>표시할 코드</translation>
    </message>
    <message>
        <source>Style of the code</source>
        <translation>코드를 쓰는 방식</translation>
    </message>
    <message>
        <source>Copy the whole code to the clipboard</source>
        <translation>코드 전체를 클립보드에 넣습니다</translation>
    </message>
    <message>
        <source>A file that runs on its own with torch and numpy: python {name}.py</source>
        <translation>torch와 numpy만으로 따로 실행되는 파일: python {name}.py</translation>
    </message>
    <message>
        <source>Save as .ipynb …</source>
        <translation>.ipynb로 저장 …</translation>
    </message>
    <message>
        <source>A notebook for Jupyter, cell by cell</source>
        <translation>셀로 나뉜 Jupyter 노트북</translation>
    </message>
    <message>
        <source>The code is on the clipboard.</source>
        <translation>코드를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>코드 저장</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>저장했습니다: {path}</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Current settings, from scratch</source>
        <translation>현재 설정, 처음부터</translation>
    </message>
    <message>
        <source>The code behind the curve</source>
        <translation>이 곡선을 만든 코드</translation>
    </message>
    <message>
        <source>As in this program</source>
        <translation>이 프로그램의 방식</translation>
    </message>
    <message>
        <source>As in the book</source>
        <translation>책의 방식</translation>
    </message>
    <message>
        <source>As in this program: for the linear model the same operations, so the same numbers to the last digit. As in the book: with the names and structure of chapter 4 of “Deep Learning for Coders with fastai &amp; PyTorch” (DataLoader, mnist_loss, train_epoch, nn.Sequential). There, and for other models, occasionally a last digit may differ.</source>
        <translation>이 프로그램의 방식: 선형 모델은 같은 연산이므로 마지막 자리까지 같은 수가 나옵니다. 책의 방식: “Deep Learning for Coders with fastai &amp; PyTorch” 4장의 이름과 구조를 따릅니다(DataLoader, mnist_loss, train_epoch, nn.Sequential). 책의 방식과 다른 모델에서는 가끔 마지막 자리가 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>These digits are from a folder of PNG files, which torch and numpy alone cannot read. Code is available only for MNIST&apos;s digits: choose them under Digits.</source>
        <translation>이 숫자는 PNG 파일 폴더에서 왔는데, torch와 numpy만으로는 PNG를 읽을 수 없습니다. 코드는 MNIST 숫자에만 있으니 숫자 메뉴에서 고르세요.</translation>
    </message>
    <message>
        <source>No steps yet: press Train or Step.</source>
        <translation>아직 스텝이 없습니다. ‘학습’이나 ‘한 스텝’을 누르세요.</translation>
    </message>
    <message>
        <source>No steps yet. The code begins with the weights that are in the window.</source>
        <translation>아직 스텝이 없습니다. 이 코드는 창에 있는 가중치에서 시작합니다.</translation>
    </message>
    <message>
        <source>The curve in the window from the first step on. Runs: {runs}. A run that is still going is assumed to finish.</source>
        <translation>창에 있는 곡선을 첫 스텝부터 만듭니다. 실행: {runs}개. 아직 진행 중인 실행은 끝까지 가는 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Train would run this.</source>
        <translation>‘학습’을 누르면 이 코드를 실행합니다.</translation>
    </message>
    <message>
        <source>This code made the curve in the window.</source>
        <translation>창에 있는 곡선은 이 코드로 만들어진 것입니다.</translation>
    </message>
    <message>
        <source>Reset, then Train would run this. The weights in the window were there before: for code that begins with them choose “{curve}”.</source>
        <translation>처음부터 다시 학습하면 이 코드를 실행합니다. 창에 있는 가중치는 전부터 있던 것입니다. 그 가중치에서 시작하는 코드는 ‘{curve}’에 있습니다.</translation>
    </message>
    <message>
        <source>Reset, then Train would run this. The curve had other settings, or was stopped earlier: choose “{curve}”.</source>
        <translation>처음부터 다시 학습하면 이 코드를 실행합니다. 곡선은 설정이 달랐거나 더 일찍 멈췄습니다. 그 코드: “{curve}”.</translation>
    </message>
    <message>
        <source>{why} Choose “{form}” instead.</source>
        <translation>{why} 대신 고를 것: “{form}”.</translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message>
        <source>My hand</source>
        <translation>내 손글씨</translation>
    </message>
</context>
<context>
    <name>CollectionMenu</name>
    <message>
        <source>Collection</source>
        <translation>모음</translation>
    </message>
    <message>
        <source>Drawings are added to this collection and used for training. They are saved on this computer as soon as they are added.</source>
        <translation>손글씨는 이 모음에 추가되고 학습에 쓰입니다. 추가하는 순간부터 이 컴퓨터에 저장됩니다.</translation>
    </message>
    <message>
        <source>Manage the collection</source>
        <translation>모음 관리</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>마지막 변경 되돌리기</translation>
    </message>
    <message>
        <source>New collection …</source>
        <translation>새 모음 …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>이름 바꾸기 …</translation>
    </message>
    <message>
        <source>Move all drawings here from</source>
        <translation>다른 모음의 손글씨를 모두 여기로 옮기기</translation>
    </message>
    <message>
        <source>Name, for example “class 2B”:</source>
        <translation>이름, 예를 들어 “2학년 3반”:</translation>
    </message>
    <message>
        <source>Delete all {n} drawings</source>
        <translation>손글씨 {n}장 모두 삭제</translation>
    </message>
    <message>
        <source>Show all, undo, new, rename, merge, delete</source>
        <translation>모두 보기, 되돌리기, 새로 만들기, 이름 바꾸기, 합치기, 삭제</translation>
    </message>
    <message>
        <source>Show all {n} drawings …</source>
        <translation>손글씨 {n}장 모두 보기 …</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>새 모음</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>모음 이름 바꾸기</translation>
    </message>
</context>
<context>
    <name>CollectionPanel</name>
    <message>
        <source>My drawings</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>The canvas is blank: draw a {digit} first, then add it.</source>
        <translation>캔버스가 비어 있습니다. 먼저 숫자 {digit} 하나를 그린 다음 추가하세요.</translation>
    </message>
    <message>
        <source>Draw a digit, then label it: press its key or the button under the canvas.
Then train on your drawings and see what changes.</source>
        <translation>숫자를 그린 다음, 숫자 키나 캔버스 아래 버튼으로 레이블을 붙이세요.
그런 다음 내 손글씨로 학습하고 무엇이 달라지는지 보세요.</translation>
    </message>
    <message>
        <source>Show my drawings</source>
        <translation>내 손글씨 보기</translation>
    </message>
    <message>
        <source>Show the drawings and what they are trained with; the window is too low for all</source>
        <translation>손글씨와 학습 설정을 보여 줍니다. 창이 낮아 접어 두었습니다</translation>
    </message>
    <message>
        <source>The canvas shows an image from the dataset. Draw a {digit} yourself, then add it.</source>
        <translation>지금 캔버스에 있는 것은 데이터의 이미지입니다. 숫자 {digit} 하나를 직접 그린 다음 추가하세요.</translation>
    </message>
    <message>
        <source>Pixels set by hand cannot be added by themselves: draw a {digit} first, then add it.</source>
        <translation>바꾼 픽셀만으로는 추가할 수 없습니다. 숫자 {digit} 하나를 그린 다음 추가하세요.</translation>
    </message>
    <message>
        <source>The model does not predict the digit {digit} now. Choose it under Digits first.</source>
        <translation>숫자 {digit}: 지금 예측하는 숫자가 아닙니다. 먼저 ‘숫자’ 메뉴에서 고르세요.</translation>
    </message>
    <message>
        <source>This drawing has already been added. Draw another {digit}.</source>
        <translation>이 손글씨는 이미 내 손글씨에 있습니다. 숫자 {digit} 하나를 새로 그리세요.</translation>
    </message>
    <message>
        <source>Added with the label {digit}, without the pixels set by hand. Draw the next one: it begins on a blank canvas.</source>
        <translation>레이블 {digit}, 바꾼 픽셀은 빼고 내 손글씨에 추가했습니다. 다음 숫자를 그리면 빈 캔버스에서 시작합니다.</translation>
    </message>
    <message>
        <source>Added with the label {digit}. Draw the next one: it begins on a blank canvas.</source>
        <translation>레이블 {digit}, 내 손글씨에 추가했습니다. 다음 숫자를 그리면 빈 캔버스에서 시작합니다.</translation>
    </message>
    <message>
        <source>Added with the label {digit}; the model had predicted {said}. Draw the next one: it begins on a blank canvas.</source>
        <translation>레이블 {digit}, 내 손글씨에 추가했습니다. 모델의 예측: {said}. 다음 숫자를 그리면 빈 캔버스에서 시작합니다.</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>continuous</source>
        <translation>연속형</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>순서형</translation>
    </message>
    <message>
        <source>categorical</source>
        <translation>범주형</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>수</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>글자</translation>
    </message>
    <message>
        <source>Fill in hours without a row</source>
        <translation>행이 없는 시각 채우기</translation>
    </message>
    <message>
        <source>Each by the hour before it, and days that are not whole at the begin and the end left out: then 24 rows are a day, and a view makes days of them.</source>
        <translation>빈 시각마다 바로 앞 시각의 값으로 채우고, 처음과 끝의 온전하지 않은 날은 뺍니다. 그러면 24행이 하루가 되어 뷰로 날짜별 모양을 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>The columns</source>
        <translation>열 목록</translation>
    </message>
    <message>
        <source>Without its tick a column is not read. Double-click its kind to read it as text: each text is a class then.</source>
        <translation>선택하지 않은 열은 읽지 않습니다. 종류를 두 번 누르면 텍스트로 읽고, 텍스트마다 클래스가 됩니다.</translation>
    </message>
    <message>
        <source>Columns without a tick are left out.</source>
        <translation>선택하지 않은 열은 뺍니다.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>뺌</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Compared</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>The program that ran</source>
        <translation>실행한 프로그램</translation>
    </message>
    <message>
        <source>Show the program</source>
        <translation>프로그램 보기</translation>
    </message>
    <message>
        <source>{what} from step {step}</source>
        <translation>{step}번째 스텝부터 {what}</translation>
    </message>
    <message>
        <source>{loss}, validation {validation}</source>
        <translation>{loss}, 검증 {validation}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>페이지 보기</translation>
    </message>
</context>
<context>
    <name>ComparisonPlot</name>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>images learned from</source>
        <translation>학습한 이미지 수</translation>
    </message>
    <message>
        <source>The runs over each other</source>
        <translation>겹쳐 놓은 실행들</translation>
    </message>
    <message>
        <source>thin: validation</source>
        <translation>가는 선: 검증</translation>
    </message>
</context>
<context>
    <name>ConditionFields</name>
    <message>
        <source>sign</source>
        <translation>부등호</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>임곗값</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>predicted {digit}</source>
        <translation>예측 {digit}</translation>
    </message>
    <message>
        <source>label {digit}</source>
        <translation>레이블 {digit}</translation>
    </message>
    <message>
        <source>{count} of {images} images of a {label} were predicted as {answer}: {share}.</source>
        <translation>레이블 {label}, 예측 {answer}: 이미지 {images}장 중 {count}장, {share}.</translation>
    </message>
    <message>
        <source>{right} of {images} · {share}</source>
        <translation>{right}/{images}장 · {share}</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>One row per label, one column per prediction. Correct predictions are framed, on the diagonal. The darker a cell, the larger its share of the row (square-root scale). Click a cell, or press Enter on it, to see its images.</source>
        <translation>행은 이미지의 레이블, 열은 모델의 예측입니다. 맞힌 칸은 대각선에 있고 테두리로 표시합니다. 칸이 진할수록 그 행에서 차지하는 비율이 큽니다(비율의 제곱근에 비례). 칸을 클릭하거나 칸에서 Enter를 누르면 해당 이미지를 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Predictions of</source>
        <translation>예측하는 모델</translation>
    </message>
    <message>
        <source>Images of the selected cell</source>
        <translation>고른 칸의 이미지</translation>
    </message>
    <message>
        <source>the confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Choose a cell to see its images here.</source>
        <translation>칸을 고르면 그 칸의 이미지가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Images of a {label} predicted correctly, the least certain first: {count}</source>
        <translation>레이블 {label}, 맞힌 이미지 {count}장 (확신이 낮은 것부터)</translation>
    </message>
    <message>
        <source>Images of a {label} predicted as {answer}, the worst first: {count}</source>
        <translation>레이블 {label}, 예측 {answer}: 이미지 {count}장 (크게 틀린 것부터)</translation>
    </message>
</context>
<context>
    <name>ContributionBoard</name>
    <message>
        <source>your drawing</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>weight × pixel</source>
        <translation>가중치 × 픽셀</translation>
    </message>
    <message>
        <source>mean of 784</source>
        <translation>784개의 평균</translation>
    </message>
    <message>
        <source>square root</source>
        <translation>제곱근</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합</translation>
    </message>
    <message>
        <source>+ bias</source>
        <translation>+ 편향</translation>
    </message>
    <message>
        <source>= logit</source>
        <translation>= 로짓</translation>
    </message>
    <message>
        <source>softmax →</source>
        <translation>소프트맥스 →</translation>
    </message>
</context>
<context>
    <name>CopyDrawing</name>
    <message>
        <source>&amp;Copy drawing</source>
        <translation>손글씨 복사(&amp;C)</translation>
    </message>
    <message>
        <source>The drawing is on the clipboard: paste it into another program.</source>
        <translation>손글씨를 클립보드에 복사했습니다. 다른 프로그램에 붙여 넣을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Shown after you have predicted and pressed Run</source>
        <translation>예측한 다음 ‘실행’을 누르면 보입니다</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>The curve of a column</source>
        <translation>열의 곡선</translation>
    </message>
    <message>
        <source>The week around the hour that is looked at. Click to look at another.</source>
        <translation>보고 있는 시각 앞뒤 한 주입니다. 누르면 다른 시각을 봅니다.</translation>
    </message>
    <message>
        <source>The rows around the one that is looked at. Click to look at another.</source>
        <translation>보고 있는 행 앞뒤의 행입니다. 클릭하면 다른 행을 봅니다.</translation>
    </message>
    <message>
        <source>hour, counted from the first</source>
        <translation>처음부터 센 시각</translation>
    </message>
    <message>
        <source>row, counted from the first</source>
        <translation>첫 행부터 센 행</translation>
    </message>
    <message>
        <source>hour {hour}: {value}</source>
        <translation>{hour}번째 시각: {value}</translation>
    </message>
    <message>
        <source>row {hour}: {value}</source>
        <translation>행 {hour}: {value}</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>A photograph: height × width × channels, a byte each</source>
        <translation>사진: 높이 × 너비 × 채널, 값마다 1바이트</translation>
    </message>
    <message>
        <source>Height × width × channels become channels × height × width, then numbers around 0. You see every step as a picture, and each channel&apos;s histogram.</source>
        <translation>높이 × 너비 × 채널이 채널 × 높이 × 너비로, 그다음 0 가까이의 수로 바뀝니다. 단계마다 그림과 채널별 히스토그램이 보입니다.</translation>
    </message>
    <message>
        <source>Open a cat</source>
        <translation>고양이 열기</translation>
    </message>
    <message>
        <source>Images (*.png *.apng *.jpg *.jpeg *.jpe *.jfif *.webp *.tif *.tiff *.bmp *.dib *.gif *.avif *.pgm *.ppm *.pbm *.pnm)</source>
        <translation>이미지 (*.png *.apng *.jpg *.jpeg *.jpe *.jfif *.webp *.tif *.tiff *.bmp *.dib *.gif *.avif *.pgm *.ppm *.pbm *.pnm)</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>볼륨</translation>
    </message>
    <message>
        <source>A scan in slices: depth × height × width</source>
        <translation>단면으로 찍은 스캔: 깊이 × 높이 × 너비</translation>
    </message>
    <message>
        <source>Slices become depth × height × width, in the order in which they lie. You see three cuts through any point.</source>
        <translation>단면이 놓인 순서대로 깊이 × 높이 × 너비가 됩니다. 어느 점이든 지나는 세 방향의 단면이 보입니다.</translation>
    </message>
    <message>
        <source>Open a head</source>
        <translation>머리 열기</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>단면</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Rows of numbers and words: a row per sample</source>
        <translation>숫자와 낱말의 행: 샘플마다 한 행</translation>
    </message>
    <message>
        <source>Lines become rows of numbers, and words become classes. You see each cell beside its number, and what a threshold catches; the lab can learn from it.</source>
        <translation>줄은 수의 행이 되고 낱말은 클래스가 됩니다. 칸마다 그 수가 나란히 보이고, 임곗값이 무엇을 잡아내는지 보이며, 실험실에서 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>Open 4,898 wines</source>
        <translation>와인 4,898가지 열기</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.gz)</source>
        <translation>표 (*.csv *.tsv *.txt *.gz)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>임곗값</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>시계열</translation>
    </message>
    <message>
        <source>A table by the hour: days × hours × columns</source>
        <translation>시간별 표: 일 × 시 × 열</translation>
    </message>
    <message>
        <source>Hours become days: a day is a row of a view. You see days × hours as a picture, the curve, and where hours are missing.</source>
        <translation>시간이 모여 날이 됩니다. 하루는 view의 한 행입니다. 날 × 시간의 그림과 곡선, 빠진 시간이 보입니다.</translation>
    </message>
    <message>
        <source>Open a year of bikes</source>
        <translation>자전거 1년 열기</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Letters or words, one-hot: a row of zeros with a single 1</source>
        <translation>글자나 낱말의 원-핫: 0으로 채운 행에 1이 하나</translation>
    </message>
    <message>
        <source>Letters or words become rows of zeros with a single 1. You see each letter&apos;s row, 한글 too, and the vocabulary.</source>
        <translation>글자나 낱말이 1 하나와 0으로 된 행이 됩니다. 한글을 포함해 글자마다 그 행과 어휘가 보입니다.</translation>
    </message>
    <message>
        <source>Open Alice</source>
        <translation>앨리스 열기</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.gz)</source>
        <translation>텍스트 (*.txt *.md *.gz)</translation>
    </message>
    <message>
        <source>Reading and vocabulary</source>
        <translation>읽기와 어휘</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>패널</translation>
    </message>
    <message>
        <source>Divider over the element&apos;s way</source>
        <translation>원소의 출처 위의 구분선</translation>
    </message>
    <message>
        <source>Divider between steps and picture</source>
        <translation>단계와 그림 사이의 구분선</translation>
    </message>
    <message>
        <source>Divider between file and steps</source>
        <translation>파일과 단계 사이의 구분선</translation>
    </message>
    <message>
        <source>Tensors are PyTorch&apos;s, so this page needs it.</source>
        <translation>텐서는 PyTorch의 것이라 이 페이지에는 PyTorch가 필요합니다.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>DataView</name>
    <message>
        <source>Readings and the model&apos;s line</source>
        <translation>측정값과 모델의 직선</translation>
    </message>
    <message>
        <source>Speeds and the model&apos;s parabola</source>
        <translation>속력과 모델의 포물선</translation>
    </message>
    <message>
        <source>Each student: predicted versus true final</source>
        <translation>학생마다: 예측 점수와 실제 점수</translation>
    </message>
    <message>
        <source>Function and descent</source>
        <translation>함수와 내려가는 과정</translation>
    </message>
    <message>
        <source>Curve and bent line</source>
        <translation>곡선과 꺾인 선</translation>
    </message>
    <message>
        <source>Rows and the model</source>
        <translation>행과 모델</translation>
    </message>
    <message>
        <source>the lab&apos;s data</source>
        <translation>실험실의 데이터</translation>
    </message>
</context>
<context>
    <name>DaysPlot</name>
    <message>
        <source>day</source>
        <translation>일</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>시</translation>
    </message>
    <message>
        <source>Days × hours</source>
        <translation>일 × 시</translation>
    </message>
    <message>
        <source>A row is a day, a column an hour; the bluer, the higher. Click to see where a number is from.</source>
        <translation>한 행이 하루, 한 열이 한 시각입니다. 파랄수록 큰 값입니다. 누르면 그 수가 어디에서 왔는지 보입니다.</translation>
    </message>
    <message>
        <source>row of the view</source>
        <translation>view의 행</translation>
    </message>
    <message>
        <source>{least} (pale) to {most} (blue)</source>
        <translation>{least}(옅음)부터 {most}(파랑)까지</translation>
    </message>
    <message>
        <source>row {day} (from {date}), place {hour}: {value}</source>
        <translation>행 {day}({date}부터), {hour}번째 자리: {value}</translation>
    </message>
    <message>
        <source>row {day} (from {date}), hour {hour}: {value}</source>
        <translation>{day}번 행({date}부터), {hour}시: {value}</translation>
    </message>
</context>
<context>
    <name>DeadPlot</name>
    <message>
        <source>Dead units by step</source>
        <translation>스텝별 죽은 유닛</translation>
    </message>
    <message>
        <source>The number of units that are 0 on every training image tested, after each step. Drag along the plot to go back to the step where they died.</source>
        <translation>스텝마다, 검사한 학습 이미지 모두에서 0인 유닛이 몇 개인지 보여 줍니다. 끌면 유닛이 죽은 스텝으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>dead units</source>
        <translation>죽은 유닛</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>step {step}: {dead} of {units} units dead</source>
        <translation>스텝 {step}: 유닛 {units}개 중 {dead}개가 죽음</translation>
    </message>
</context>
<context>
    <name>DeltaField</name>
    <message>
        <source>delta</source>
        <translation>델타</translation>
    </message>
</context>
<context>
    <name>DerivativePlot</name>
    <message>
        <source>The derivative</source>
        <translation>도함수</translation>
    </message>
    <message>
        <source>The derivative and the steps on it. Above 0 the function rises to the right, so a step goes left; at 0 the steps stop.</source>
        <translation>도함수와 그 위에 표시한 스텝입니다. 0보다 크면 함수는 오른쪽으로 올라가고 스텝은 왼쪽으로 갑니다. 0이면 멈춥니다.</translation>
    </message>
</context>
<context>
    <name>DifferencePart</name>
    <message>
        <source>By finite differences</source>
        <translation>수치 미분으로</translation>
    </message>
    <message>
        <source>How far to either side the loss is evaluated. Change it to see where the finite difference goes wrong.</source>
        <translation>양쪽으로 얼마나 떨어진 곳에서 손실을 계산할지 정합니다. 바꾸어 보며 수치 미분이 언제 틀리는지 보세요.</translation>
    </message>
    <message>
        <source>Run with it</source>
        <translation>이 값으로 실행</translation>
    </message>
    <message>
        <source>Start again with this δ and gradients by finite differences.</source>
        <translation>이 δ로, 수치 미분으로 그레이디언트를 구하며 처음부터 실행합니다.</translation>
    </message>
    <message>
        <source>Left: δ is so small that the losses differ only in float32&apos;s last digits. Right: no error, since the loss is a parabola in each parameter.</source>
        <translation>왼쪽: δ가 너무 작아 두 손실이 float32의 마지막 자리에서만 다릅니다. 오른쪽: 손실이 파라미터마다 포물선이므로 오차가 없습니다.</translation>
    </message>
    <message>
        <source>Left: δ is so small that the losses differ only in float32&apos;s last digits. Right: δ is so large that the curve bends in between.</source>
        <translation>왼쪽: δ가 너무 작아 두 손실이 float32의 마지막 자리에서만 다릅니다. 오른쪽: δ가 너무 커서 그 사이에 곡선이 휩니다.</translation>
    </message>
    <message>
        <source>{name}: (L({name} + δ) − L({name} − δ)) / 2δ
   = ({above} − {below}) / {width} = {slope}, off by {error}</source>
        <translation>{name}: (L({name} + δ) − L({name} − δ)) / 2δ
   = ({above} − {below}) / {width} = {slope}, 오차 {error}</translation>
    </message>
</context>
<context>
    <name>DigitsDialog</name>
    <message>
        <source>Digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>3 and 7</source>
        <translation>3과 7</translation>
    </message>
    <message>
        <source>All ten</source>
        <translation>열 개 모두</translation>
    </message>
    <message>
        <source>Digits to predict:</source>
        <translation>예측할 숫자:</translation>
    </message>
    <message>
        <source>What the model has learned will be lost.</source>
        <translation>모델이 학습한 내용은 사라집니다.</translation>
    </message>
    <message>
        <source>Choose two digits or more.</source>
        <translation>숫자를 둘 이상 고르세요.</translation>
    </message>
</context>
<context>
    <name>DistanceChoice</name>
    <message>
        <source>The mean of the absolute differences of the 784 pixels.</source>
        <translation>784개 픽셀의 차이의 절댓값을 평균한 값입니다.</translation>
    </message>
    <message>
        <source>The root of the mean of the squared differences of the 784 pixels: a few large ones count for more than many small ones.</source>
        <translation>784개 픽셀의 차이를 제곱해 평균한 값의 제곱근입니다. 작은 차이 여럿보다 큰 차이 몇 개가 더 크게 작용합니다.</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>{name} 기준</translation>
    </message>
</context>
<context>
    <name>DistancePlot</name>
    <message>
        <source>Distances</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>L1 is the mean of |drawing − mean image| over the 784 pixels; RMSE is the square root of the mean of its square. The shortest bar is the closest digit.</source>
        <translation>L1(평균절대차)은 |손글씨 − 평균 이미지|를 784개 픽셀에 대해 평균한 값이고, RMSE(평균제곱근오차)는 그 제곱의 평균에 제곱근을 취한 값입니다. 막대가 가장 짧은 숫자가 가장 가깝습니다.</translation>
    </message>
    <message>
        <source>shorter = closer</source>
        <translation>짧을수록 가까움</translation>
    </message>
    <message>
        <source>{metric} to mean {digit}: {distance}</source>
        <translation>평균 {digit}까지 {metric} 거리: {distance}</translation>
    </message>
</context>
<context>
    <name>DotPlot</name>
    <message>
        <source>Accuracy of each collection as dots</source>
        <translation>모음별 정확도를 점으로 나타낸 그림</translation>
    </message>
    <message>
        <source>model looked at</source>
        <translation>보고 있는 모델</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>빼고 학습</translation>
    </message>
</context>
<context>
    <name>DrawingPanel</name>
    <message>
        <source>Your digit</source>
        <translation>내가 그린 숫자</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>펜</translation>
    </message>
    <message>
        <source>Draw (P)</source>
        <translation>그리기 (P)</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Erase the strokes where you rub (E); the right mouse button, a pen&apos;s side button and its eraser end do it too</source>
        <translation>문지른 곳의 획을 지웁니다 (E). 마우스 오른쪽 버튼, 펜 옆 버튼, 펜 끝의 지우개로도 됩니다</translation>
    </message>
    <message>
        <source>Without a mouse: Tab to the canvas, move the pen with the arrow keys (diagonally with Home, Page Up, End and Page Down, a quarter of a pixel with Shift), lower and lift it with Space. Escape takes the stroke back.</source>
        <translation>마우스 없이 그리기: Tab 키로 캔버스에 온 다음 화살표 키로 펜을 움직이고(Home, Page Up, End, Page Down은 대각선, Shift와 함께 누르면 4분의 1픽셀씩), 스페이스 키로 내리고 올립니다. Esc 키는 그리던 획을 취소합니다.</translation>
    </message>
    <message>
        <source>Undo the last change (Ctrl+Z)</source>
        <translation>마지막 동작을 되돌립니다 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Do it again (Ctrl+Shift+Z)</source>
        <translation>되돌린 것을 다시 실행합니다 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>비우기</translation>
    </message>
    <message>
        <source>Empty the canvas (Delete)</source>
        <translation>캔버스를 비웁니다 (Delete)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>굵기(&amp;W)</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>펜 굵기</translation>
    </message>
    <message>
        <source>Width of the pen in pixels of the 28×28 image; MNIST&apos;s is about 2.5</source>
        <translation>28×28 이미지의 픽셀 단위로 잰 펜 굵기. MNIST는 약 2.5입니다</translation>
    </message>
</context>
<context>
    <name>DrawingsFiles</name>
    <message>
        <source>Canceled. Drawings saved so far: {new}. To remove them, choose “Undo the last change” in the menu ⋯ of your drawings.</source>
        <translation>취소했습니다. 그때까지 저장한 손글씨: {new}장. 내 손글씨의 ⋯ 메뉴에서 ‘마지막 변경 되돌리기’를 고르면 다시 빠집니다.</translation>
    </message>
    <message>
        <source>The drawing of this file is already here.</source>
        <translation>이 파일의 손글씨는 이미 여기에 있습니다.</translation>
    </message>
    <message>
        <source>All {n} drawings of this file are already here.</source>
        <translation>이 파일의 손글씨 {n}장은 모두 이미 여기에 있습니다.</translation>
    </message>
    <message>
        <source>Saving the drawings …
If you cancel, the drawings saved so far stay.</source>
        <translation>손글씨를 저장하는 중 …
취소해도 그때까지 저장된 손글씨는 남습니다.</translation>
    </message>
</context>
<context>
    <name>DrawingsList</name>
    <message>
        <source>My drawings</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>Click: put the drawing back on the canvas. Delete: remove it. A digit key or the right button: change the label. Ctrl+Z: undo. Shift, Ctrl and Ctrl+A: select several.</source>
        <translation>클릭: 캔버스에 다시 놓기. Delete: 삭제. 숫자 키나 오른쪽 버튼: 레이블 바꾸기. Ctrl+Z: 되돌리기. Shift, Ctrl, Ctrl+A: 여러 장 고르기.</translation>
    </message>
    <message>
        <source>Removed a {digit} from your drawings.</source>
        <translation>내 손글씨에서 숫자 {digit} 하나를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Drawings removed: {n}.</source>
        <translation>삭제한 손글씨: {n}장.</translation>
    </message>
    <message>
        <source>Relabeled: {before} → {now}.</source>
        <translation>레이블을 바꿨습니다: {before} → {now}.</translation>
    </message>
    <message>
        <source>Drawings relabeled as {digit}: {n}.</source>
        <translation>손글씨 {n}장의 레이블을 바꿨습니다: {digit}.</translation>
    </message>
    <message>
        <source>Label as {digit}</source>
        <translation>레이블을 {digit}: 변경</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>EditedPixels</name>
    <message>
        <source>Remove</source>
        <translation>없애기</translation>
    </message>
    <message>
        <source>The models get the image with these pixels. Remove: they get it without them again.</source>
        <translation>모델에는 이렇게 픽셀을 바꾼 이미지를 입력합니다. 없애기를 누르면 바꾸기 전의 이미지를 입력합니다.</translation>
    </message>
</context>
<context>
    <name>ElementPanel</name>
    <message>
        <source>Where this element comes from</source>
        <translation>이 원소는 어디에서 왔을까요?</translation>
    </message>
    <message>
        <source>Index of the element</source>
        <translation>원소의 인덱스</translation>
    </message>
    <message>
        <source>Type an index, such as [0, 12, 5], and press Enter</source>
        <translation>[0, 12, 5]처럼 인덱스를 입력하고 Enter를 누르세요</translation>
    </message>
    <message>
        <source>x at</source>
        <translation>x의 위치</translation>
    </message>
    <message>
        <source>The place in the file</source>
        <translation>파일에서의 위치</translation>
    </message>
    <message>
        <source>The element at every step</source>
        <translation>단계마다의 원소</translation>
    </message>
    <message>
        <source>This element was left out by a step before this one.</source>
        <translation>이 원소는 앞 단계에서 빠졌습니다.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>index</source>
        <translation>인덱스</translation>
    </message>
    <message>
        <source>offset in the storage</source>
        <translation>저장소에서의 오프셋</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>직접 계산</translation>
    </message>
    <message>
        <source>raw values</source>
        <translation>원래 값</translation>
    </message>
    <message>
        <source>{sum}, of {count} elements</source>
        <translation>{sum}, 원소 {count}개</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>What each kind becomes</source>
        <translation>종류마다 무엇이 되는지</translation>
    </message>
    <message>
        <source>A tensor is numbers in rows and columns, or in more directions than two. Choose at the left what is to become one: each kind opens with an example. Then point at any number and see where in the file it came from.</source>
        <translation>텐서는 행과 열로, 또는 더 많은 방향으로 늘어놓은 숫자입니다. 무엇을 텐서로 바꿀지 왼쪽에서 고르세요. 종류마다 예제가 열립니다. 그런 다음 아무 숫자나 가리키면 파일의 어디에서 왔는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Everything becomes numbers</source>
        <translation>무엇이든 수가 됩니다</translation>
    </message>
</context>
<context>
    <name>ErrorPlot</name>
    <message>
        <source>Error of the finite difference by delta</source>
        <translation>δ에 따른 수치 미분 오차</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>δ = {delta}: off by {errors}</source>
        <translation>δ = {delta}: 오차 {errors}</translation>
    </message>
</context>
<context>
    <name>ExamplesPlot</name>
    <message>
        <source>the predictions are no longer finite numbers</source>
        <translation>예측이 더는 유한한 수가 아닙니다</translation>
    </message>
    <message>
        <source>out of view: predictions from {low} to {high}</source>
        <translation>화면 밖: 예측 {low}~{high}</translation>
    </message>
</context>
<context>
    <name>Exciting</name>
    <message>
        <source>The images with the largest values of the unit</source>
        <translation>이 유닛을 가장 크게 하는 이미지</translation>
    </message>
    <message>
        <source>The unit clicked last has its largest values on these validation images. Click an image to put it on the canvas:</source>
        <translation>마지막으로 클릭한 유닛은 이 검증 이미지들에서 가장 큽니다. 클릭하면 캔버스에 올립니다:</translation>
    </message>
</context>
<context>
    <name>ExplorePage</name>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Open views</source>
        <translation>열린 보기</translation>
    </message>
</context>
<context>
    <name>FigureOpener</name>
    <message>
        <source>PyTorch is still being loaded. Try again in a moment.</source>
        <translation>PyTorch를 아직 불러오는 중입니다. 잠시 뒤 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The digits 3 and 7 are being loaded …</source>
        <translation>숫자 3과 7을 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Now open: {what}.</source>
        <translation>열었습니다: {what}.</translation>
    </message>
    <message>
        <source>This is the mean of the two digits&apos; accuracies (the book&apos;s 0.9511). The last row of the table counts each image once (0.9514), and there are a few more 7s.</source>
        <translation>두 숫자의 정확도를 평균한 값입니다(책의 0.9511). 표의 마지막 줄은 이미지를 하나씩 세며(0.9514), 7이 몇 장 더 많습니다.</translation>
    </message>
    <message>
        <source>Now open: {what}. The image is on the canvas; Undo restores the previous drawing.</source>
        <translation>열었습니다: {what}. 이미지가 캔버스에 있습니다. ‘되돌리기’를 누르면 이전 손글씨가 돌아옵니다.</translation>
    </message>
    <message>
        <source>On this page it is made: {what}. Its number is seen with the tutorial&apos;s own file.</source>
        <translation>이 페이지에서 만듭니다: {what}. 그 숫자는 튜토리얼의 파일을 열어야 나옵니다.</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>The published figures</source>
        <translation>출판된 수치</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV …</source>
        <translation>CSV로 저장(&amp;S) …</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>Which figures</source>
        <translation>어떤 수치</translation>
    </message>
    <message>
        <source>all figures</source>
        <translation>모든 수치</translation>
    </message>
    <message>
        <source>only those that differ</source>
        <translation>다른 것만</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>&amp;Open the experiment</source>
        <translation>실험 열기(&amp;O)</translation>
    </message>
    <message>
        <source>The published figures come from a CPU. A GPU rounds differently, so some may differ more: each entry says by how much, and why.</source>
        <translation>이 수치들은 CPU가 출력한 것입니다. GPU는 반올림이 달라 더 벌어질 수 있습니다. 얼마나 그리고 왜 그런지는 항목마다 적혀 있습니다.</translation>
    </message>
    <message>
        <source>Details of the selected figure</source>
        <translation>고른 수치</translation>
    </message>
    <message>
        <source>Choose a figure to see its details.</source>
        <translation>수치를 고르면 자세한 내용이 보입니다.</translation>
    </message>
    <message>
        <source>The figures printed in chapter 4 and its companion tutorials, and what this program computes now with its own data, models and training loop.</source>
        <translation>4장과 관련 튜토리얼에 실린 값과, 이 프로그램이 자체 데이터와 모델, 학습 루프로 지금 계산한 값입니다.</translation>
    </message>
    <message>
        <source>{left} to come</source>
        <translation>{left}개 남음</translation>
    </message>
    <message>
        <source>{agree} of {done} agree; {left} to come</source>
        <translation>{done}개 중 {agree}개 일치, {left}개 남음</translation>
    </message>
    <message>
        <source>{agree} of {total} agree</source>
        <translation>{total}개 중 {agree}개 일치</translation>
    </message>
    <message>
        <source>{agree} of {total} agree, {differ} differ</source>
        <translation>{total}개 중 {agree}개 일치, {differ}개 다름</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>중지(&amp;T)</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>다시 확인(&amp;A)</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>수치 저장</translation>
    </message>
    <message>
        <source>the published figures</source>
        <translation>출판된 수치</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>published</source>
        <translation>출판된 값</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>계산한 값</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>agrees?</source>
        <translation>일치?</translation>
    </message>
    <message>
        <source>from</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>– needs its file</source>
        <translation>– 파일이 필요함</translation>
    </message>
    <message>
        <source>✓ agrees</source>
        <translation>✓ 일치</translation>
    </message>
    <message>
        <source>✗ differs</source>
        <translation>✗ 다름</translation>
    </message>
</context>
<context>
    <name>FileColumn</name>
    <message>
        <source>What becomes a tensor?</source>
        <translation>무엇을 텐서로 바꿀까요?</translation>
    </message>
    <message>
        <source>Open your own …</source>
        <translation>내 파일 열기 …</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>파일에 대하여</translation>
    </message>
    <message>
        <source>A file of yours; it can also be dropped on the page</source>
        <translation>내 파일을 엽니다. 이 페이지에 끌어다 놓아도 됩니다</translation>
    </message>
    <message>
        <source>Choose above what it is; or drop a file of yours on the page</source>
        <translation>위에서 종류를 고르거나, 내 파일을 이 페이지에 끌어다 놓으세요</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>The cells of the file</source>
        <translation>파일의 칸</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Reading the project …</source>
        <translation>프로젝트를 읽고 있습니다 …</translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <translation>파일을 쓰는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Open drawings</source>
        <translation>손글씨 열기</translation>
    </message>
    <message>
        <source>Save drawings</source>
        <translation>손글씨 저장</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>가중치 열기</translation>
    </message>
    <message>
        <source>Save weights</source>
        <translation>가중치 저장</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.onnx)</source>
        <translation>가중치 (*.safetensors *.onnx)</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>프로젝트 저장</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>The project is open. New drawings in the library: {new}.</source>
        <translation>프로젝트를 열었습니다. 새로 추가된 손글씨: {new}장.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)</source>
        <translation>그림 (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Open a photo or scan</source>
        <translation>사진이나 스캔 열기</translation>
    </message>
    <message>
        <source>Save the drawing as a picture</source>
        <translation>캔버스의 숫자를 그림 파일로 저장</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>그림 파일 (*.svg *.png)</translation>
    </message>
    <message>
        <source>Drawings (*.jsonl)</source>
        <translation>손글씨 (*.jsonl)</translation>
    </message>
    <message>
        <source>Projects (*.threeseven)</source>
        <translation>프로젝트 (*.threeseven)</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>가중치 (*.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Reading the drawings …</source>
        <translation>손글씨를 읽는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>저장했습니다: {path}</translation>
    </message>
    <message>
        <source>{name} does not say what its two outputs mean: they are taken for {first} and {second}, and pixels as being from 0 to 1. The logit shown is their difference.</source>
        <translation>“{name}” 파일에는 출력 두 개의 뜻이 적혀 있지 않습니다. 차례대로 {first}, {second}, 픽셀은 0에서 1까지로 보았습니다. 보이는 로짓은 둘의 차입니다.</translation>
    </message>
    <message>
        <source>{name} does not say what its one output means: a positive logit is taken for {first}, a negative one for {second}, and pixels as being from 0 to 1.</source>
        <translation>“{name}” 파일에는 출력 하나의 뜻이 적혀 있지 않습니다. 로짓이 양수이면 {first}, 음수이면 {second}, 픽셀은 0에서 1까지로 보았습니다.</translation>
    </message>
    <message>
        <source>{name} does not say what its outputs mean: they are taken for {digits}, in this order, and pixels as being from 0 to 1.</source>
        <translation>“{name}” 파일에는 출력들의 뜻이 적혀 있지 않습니다. 차례로 {digits}, 픽셀은 0에서 1까지로 보았습니다.</translation>
    </message>
    <message>
        <source>Drawings opened: {new}. There before: {before}.</source>
        <translation>새로 연 손글씨: {new}장. 원래 있던 손글씨: {before}장.</translation>
    </message>
</context>
<context>
    <name>FilesRow</name>
    <message>
        <source>Choose the &amp;folder of the tutorial&apos;s files …</source>
        <translation>튜토리얼의 파일이 있는 폴더 고르기(&amp;F) …</translation>
    </message>
    <message>
        <source>Data as tensors: {lacking} of its {total} figures need a file that the program does not bring.</source>
        <translation>텐서가 된 데이터: 수치 {total}개 가운데 {lacking}개는 프로그램에 없는 파일이 필요합니다.</translation>
    </message>
    <message>
        <source>Data as tensors: {total} figures.</source>
        <translation>텐서가 된 데이터: 수치 {total}개.</translation>
    </message>
    <message>
        <source>The folder of the tutorial&apos;s files</source>
        <translation>튜토리얼의 파일이 있는 폴더</translation>
    </message>
</context>
<context>
    <name>FitPlot</name>
    <message>
        <source>°C</source>
        <translation>섭씨 °C</translation>
    </message>
    <message>
        <source>unknown reading</source>
        <translation>알 수 없는 눈금</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>속력</translation>
    </message>
    <message>
        <source>Samples and model</source>
        <translation>샘플과 모델</translation>
    </message>
    <message>
        <source>The samples (discs; hollow squares are for validation) and the model&apos;s line. The dotted lines are the errors; the loss is the mean of their squares.</source>
        <translation>샘플(둥근 점, 빈 네모는 검증용)과 모델의 선입니다. 점선이 오차이고, 손실은 그 제곱의 평균입니다.</translation>
    </message>
    <message>
        <source>□ for validation</source>
        <translation>□ 검증용</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>input {x}: prediction {y}</source>
        <translation>입력 {x}: 예측 {y}</translation>
    </message>
</context>
<context>
    <name>FlipColumn</name>
    <message>
        <source>the image with the pixels changed</source>
        <translation>픽셀을 바꾼 이미지</translation>
    </message>
    <message>
        <source>The scores while the pixels change</source>
        <translation>픽셀을 바꾸는 동안의 점수</translation>
    </message>
    <message>
        <source>before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>after</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Pixels changed</source>
        <translation>바꾼 픽셀</translation>
    </message>
    <message>
        <source>How many of the pixels are changed</source>
        <translation>바꾼 픽셀의 개수</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>적용해 보기</translation>
    </message>
    <message>
        <source>Change these pixels in the image of your drawing. Undo restores them.</source>
        <translation>내 손글씨의 이미지에서 이 픽셀들을 바꿉니다. ‘되돌리기’로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Why fewer pixels are not enough: the most that one pixel between 0 and 1 can add for the other digit does not depend on the other pixels. So the pixels that can add most are changed first, until the prediction flips.</source>
        <translation>더 적은 픽셀로는 안 되는 까닭: 한 픽셀을 0과 1 사이에서 바꿔 다른 숫자에 보탤 수 있는 최대치는 다른 픽셀에 좌우되지 않습니다. 그래서 가장 많이 보탤 수 있는 픽셀부터 예측이 뒤집힐 때까지 차례로 바꿉니다.</translation>
    </message>
    <message>
        <source>These pixels flip the prediction, as checked with the model itself. Fewer pixels may be enough: here, what a pixel adds depends on the other pixels, so finding the fewest would take a great many tries.</source>
        <translation>이 픽셀들이 예측을 뒤집는 것은 모델에 직접 물어 확인했습니다. 더 적은 픽셀로도 될 수 있습니다. 여기서는 픽셀 하나가 다른 숫자에 보태는 값이 다른 픽셀에 따라 달라지므로, 아주 많은 경우를 시험하지 않고는 가장 적은 수를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>{before} → {after} with {count} of 784 pixels</source>
        <translation>{before} → {after}: 784개 픽셀 중 {count}개</translation>
    </message>
    <message>
        <source>{before} → {after} with at most {count} of 784 pixels</source>
        <translation>{before} → {after}: 784개 픽셀 중 많아야 {count}개</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
</context>
<context>
    <name>FlipView</name>
    <message>
        <source>the pixels to change</source>
        <translation>바꿀 픽셀</translation>
    </message>
    <message>
        <source>Framed: changed pixels, + with more ink, − with less. All values stay between 0 and 1. Fewer pixels would not be enough; for a network the number is small but perhaps not the smallest.</source>
        <translation>테두리: 바뀐 픽셀. +는 잉크가 늘고 −는 줄었습니다. 값은 모두 0과 1 사이입니다. 이보다 적은 픽셀로는 안 됩니다. 다만 신경망에서는 가장 적은 수가 아니라 적은 수입니다.</translation>
    </message>
    <message>
        <source>Draw a digit to see what would flip its prediction.</source>
        <translation>숫자를 그리면 무엇이 그 예측을 바꾸는지 여기서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train.</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>At the next pause: searching now would slow the training.</source>
        <translation>다음에 멈출 때 찾습니다. 지금 찾으면 학습이 느려집니다.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>찾고 있습니다 …</translation>
    </message>
    <message>
        <source>Undecided, so there is no prediction to flip.</source>
        <translation>결정하지 못해서 뒤집을 예측이 없습니다.</translation>
    </message>
    <message>
        <source>No change of pixels between 0 and 1 flips this prediction.</source>
        <translation>픽셀을 0과 1 사이에서 어떻게 바꿔도 이 예측은 뒤집히지 않습니다.</translation>
    </message>
    <message>
        <source>No pixels were found that flip this prediction. That does not prove that there are none: not every change can be tried.</source>
        <translation>이 예측을 뒤집는 픽셀을 찾지 못했습니다. 없다는 증명은 아닙니다. 모든 변화를 시험할 수는 없습니다.</translation>
    </message>
    <message>
        <source>Pixels changed: {count} ({before} → {after}). Undo restores them.</source>
        <translation>픽셀 {count}개를 바꿨습니다: {before} → {after}. ‘되돌리기’로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>The digits are still being loaded.</source>
        <translation>숫자를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>PyTorch is still being loaded.</source>
        <translation>PyTorch를 아직 불러오는 중입니다.</translation>
    </message>
</context>
<context>
    <name>FunctionField</name>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>A function of one letter: numbers, + - * / ^, brackets, |x|, and {functions}. 2x is 2 * x, and x² is x^2, in Python x**2. Press Enter to apply it.</source>
        <translation>글자 하나로 된 함수: 수, + - * / ^, 괄호, |x|, {functions}. 2x는 2 * x이고, x²는 x^2, 파이썬으로는 x**2입니다. Enter를 누르면 적용됩니다.</translation>
    </message>
    <message>
        <source>The lab still uses {function}; press Esc to show it again.</source>
        <translation>지금 쓰는 함수: {function}. Esc를 누르면 다시 보입니다.</translation>
    </message>
</context>
<context>
    <name>FunctionPlot</name>
    <message>
        <source>The function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>The function, the steps on it, and the tangent at the number being viewed: its slope is the gradient.</source>
        <translation>함수와 그 위에서 밟은 스텝, 지금 보는 수에서의 접선입니다. 접선의 기울기가 그레이디언트입니다.</translation>
    </message>
</context>
<context>
    <name>GlossaryAccess</name>
    <message>
        <source>Show me</source>
        <translation>보여 주기</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>Search in both languages</source>
        <translation>한국어나 영어로 찾기</translation>
    </message>
    <message>
        <source>No term contains these letters.</source>
        <translation>이 글자가 들어 있는 용어가 없습니다.</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>보여 주기</translation>
    </message>
    <message>
        <source>Go to the panel, lesson or page that shows this term</source>
        <translation>이 용어를 보여 주는 패널, 활동, 페이지로 갑니다</translation>
    </message>
</context>
<context>
    <name>GradientSum</name>
    <message>
        <source>What each image adds to the gradient</source>
        <translation>이미지마다 그레이디언트에 더하는 값</translation>
    </message>
    <message>
        <source>The table shows the first {n} images; the sum is over all.</source>
        <translation>표에는 처음 이미지 {n}장만 있고, 합은 전체에 대한 것입니다.</translation>
    </message>
    <message>
        <source>sum over the positions</source>
        <translation>그 이미지의 자리들에 대한 합</translation>
    </message>
    <message>
        <source>product</source>
        <translation>곱</translation>
    </message>
</context>
<context>
    <name>GradientsPanel</name>
    <message>
        <source>The gradient in three ways</source>
        <translation>세 가지 방법의 그레이디언트</translation>
    </message>
    <message>
        <source>the gradient in three ways</source>
        <translation>세 가지 방법의 그레이디언트</translation>
    </message>
    <message>
        <source>error of the finite difference by delta</source>
        <translation>δ에 따른 수치 미분 오차</translation>
    </message>
    <message>
        <source>the chain rule</source>
        <translation>연쇄 법칙</translation>
    </message>
    <message>
        <source>PyTorch is being loaded.</source>
        <translation>PyTorch를 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>{place}: {parameters}; loss {loss}</source>
        <translation>{place}: {parameters}; 손실 {loss}</translation>
    </message>
    <message>
        <source>The table shows the gradient of all {count} parameters; the computation is shown for the first {few} and is the same for the others.</source>
        <translation>표에는 파라미터 {count}개의 그레이디언트가 모두 있습니다. 구하는 방법은 처음 {few}개만 보입니다. 나머지도 같은 방법입니다.</translation>
    </message>
    <message>
        <source>by differences</source>
        <translation>수치 미분</translation>
    </message>
    <message>
        <source>The derivative of the loss with respect to each parameter. Bold: the method of the run.</source>
        <translation>파라미터마다 손실의 미분입니다. 굵은 글씨: 실행이 쓰는 방법.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>손으로</translation>
    </message>
    <message>
        <source>by autograd</source>
        <translation>자동 미분</translation>
    </message>
</context>
<context>
    <name>GrowthPlot</name>
    <message>
        <source>Graph kept while losses are summed</source>
        <translation>손실을 더하는 동안 남는 그래프</translation>
    </message>
    <message>
        <source>nodes kept</source>
        <translation>남은 노드</translation>
    </message>
    <message>
        <source>losses summed</source>
        <translation>더한 손실</translation>
    </message>
    <message>
        <source>solid: with their graph · dashed: under no_grad</source>
        <translation>실선: 그래프째 · 점선: no_grad</translation>
    </message>
    <message>
        <source>{n} losses: {nodes} nodes with {bytes} bytes, under no_grad {without}</source>
        <translation>손실 {n}개: 노드 {nodes}개에 {bytes}바이트, no_grad에서는 {without}개</translation>
    </message>
</context>
<context>
    <name>HandlePad</name>
    <message>
        <source>Your strokes with handles</source>
        <translation>조절점이 있는 내 획</translation>
    </message>
    <message>
        <source>Space chooses what the arrow keys change: place, size, angle, slant or pen.</source>
        <translation>스페이스 키로 화살표 키가 바꿀 것을 고릅니다: 위치, 크기, 각도, 기울임, 펜.</translation>
    </message>
    <message>
        <source>Drag to shift</source>
        <translation>끌어서 옮기기</translation>
    </message>
    <message>
        <source>Drag to size</source>
        <translation>끌어서 크기 바꾸기</translation>
    </message>
    <message>
        <source>Drag to turn</source>
        <translation>끌어서 돌리기</translation>
    </message>
    <message>
        <source>Drag sideways to slant</source>
        <translation>옆으로 끌어서 기울이기</translation>
    </message>
    <message>
        <source>Drag outwards for a thicker pen</source>
        <translation>바깥쪽으로 끌면 펜이 굵어짐</translation>
    </message>
</context>
<context>
    <name>HingeField</name>
    <message>
        <source>Number of ReLUs</source>
        <translation>ReLU의 개수</translation>
    </message>
    <message>
        <source>Changing the number starts again with a horizontal line and evenly spaced bends.</source>
        <translation>개수를 바꾸면, 고르게 나눈 자리에서 꺾일 수 있는 수평선에서 새로 시작합니다.</translation>
    </message>
    <message>
        <source>The line does not change. A corner is added where the error is largest; it does not bend yet: Run bends it, or drag it.</source>
        <translation>선은 그대로입니다. 오차가 가장 큰 곳에 꺾일 자리가 하나 더 생깁니다. 아직은 꺾이지 않습니다. 실행하면 꺾이고, 끌어서 꺾을 수도 있습니다.</translation>
    </message>
    <message>
        <source>Remove the ReLU that bends least</source>
        <translation>가장 덜 꺾는 ReLU를 뺍니다</translation>
    </message>
    <message>
        <source>Add a ReLU</source>
        <translation>ReLU 하나 더</translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <source>% of the pixels</source>
        <translation>픽셀 중 비율(%)</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>value {value}: {shares}</source>
        <translation>값 {value}: {shares}</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>from</source>
        <translation>부터</translation>
    </message>
    <message>
        <source>to</source>
        <translation>~</translation>
    </message>
</context>
<context>
    <name>HowMuchDataView</name>
    <message>
        <source>Epochs of all images</source>
        <translation>전체 이미지 기준 에포크</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Train on few and many images</source>
        <translation>적게도 많이도 학습하기</translation>
    </message>
    <message>
        <source>Train every model from scratch on 10, 30, 100 … and on all images, with the settings of the first page. The model there is not changed.</source>
        <translation>모든 모델을 이미지 10장, 30장, 100장 … 그리고 전체로, 첫 페이지의 설정에 따라 처음부터 다시 학습합니다. 첫 페이지의 모델은 그대로입니다.</translation>
    </message>
    <message>
        <source>The length of each run: the number of steps of this many epochs over all images.</source>
        <translation>실행 하나의 길이입니다. 전체 이미지로 이만큼의 에포크를 돌 때와 같은 수의 스텝을 갑니다.</translation>
    </message>
    <message>
        <source>Include the convolutional network (takes many minutes)</source>
        <translation>합성곱 신경망도 (시간이 꽤 걸림)</translation>
    </message>
    <message>
        <source>It takes far longer than all the others together. With SGD its rate is at most 0.1: at higher rates it often learns nothing.</source>
        <translation>나머지를 모두 합친 것보다 훨씬 오래 걸립니다. SGD로는 학습률을 0.1까지만 씁니다. 더 높으면 아무것도 배우지 못할 때가 많기 때문입니다.</translation>
    </message>
    <message>
        <source>Runs done</source>
        <translation>끝난 실행의 비율</translation>
    </message>
    <message>
        <source>the accuracies by the number of images</source>
        <translation>이미지 수에 따른 정확도</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Predict: how many images for 95 of 100 correct? Then press “Train on few and many images”.</source>
        <translation>예측해 보세요: 100번 중 95번 맞히려면 이미지가 몇 장 필요할까요? 그다음 ‘적게도 많이도 학습하기’를 누르세요.</translation>
    </message>
    <message>
        <source>The settings have changed since these runs.</source>
        <translation>이 실행들을 할 때와 지금 설정이 다릅니다.</translation>
    </message>
    <message>
        <source>Canceled: {number} of {all} runs finished.</source>
        <translation>취소했습니다. 실행 {all}개 중 {number}개를 마쳤습니다.</translation>
    </message>
    <message>
        <source>Seed {seed} of {seeds}: {done} of {runs} runs.</source>
        <translation>시드 {seeds}개 중 {seed}번째: 실행 {runs}개 중 {done}개를 마쳤습니다.</translation>
    </message>
</context>
<context>
    <name>ImageFiles</name>
    <message>
        <source>Reading the images …</source>
        <translation>이미지를 읽는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Writing your drawings as images …</source>
        <translation>내 손글씨를 이미지로 저장하는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>이미지 폴더 열기</translation>
    </message>
    <message>
        <source>Open images with labels</source>
        <translation>레이블이 있는 이미지 열기</translation>
    </message>
    <message>
        <source>IDX and CSV (*.csv *.tsv *.txt *.gz *.idx *ubyte)</source>
        <translation>IDX와 CSV (*.csv *.tsv *.txt *.gz *.idx *ubyte)</translation>
    </message>
    <message>
        <source>Open the labels of {name}</source>
        <translation>{name}의 레이블 열기</translation>
    </message>
    <message>
        <source>IDX labels (*label* *.gz *.idx *ubyte)</source>
        <translation>IDX 레이블 (*label* *.gz *.idx *ubyte)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save drawings as a new folder of PNG</source>
        <translation>손글씨를 PNG 새 폴더로 저장</translation>
    </message>
    <message>
        <source>New folder (*)</source>
        <translation>새 폴더 (*)</translation>
    </message>
    <message>
        <source>Save drawings as IDX: the file of images</source>
        <translation>손글씨를 IDX로 저장: 이미지 파일</translation>
    </message>
    <message>
        <source>IDX (*ubyte *.gz *.idx)</source>
        <translation>IDX 파일 (*ubyte *.gz *.idx)</translation>
    </message>
    <message>
        <source>Save drawings as MNIST CSV</source>
        <translation>손글씨를 MNIST CSV로 저장</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
</context>
<context>
    <name>ImageFormPanel</name>
    <message>
        <source>&amp;As drawn</source>
        <translation>그린 그대로(&amp;A)</translation>
    </message>
    <message>
        <source>The models get your drawing exactly where you drew it. They have only seen centered digits of one size, so they often fail: that&apos;s the lesson.</source>
        <translation>그린 자리 그대로 모델에 입력합니다. 모델은 가운데에 놓인 일정한 크기의 숫자만 보았으므로 자주 틀립니다. 바로 그것이 배울 점입니다.</translation>
    </message>
    <message>
        <source>Fitted like M&amp;NIST</source>
        <translation>MNIST처럼 맞춤(&amp;N)</translation>
    </message>
    <message>
        <source>Prepared like MNIST&apos;s digits: the longest side becomes 20 pixels, the lines are redrawn with a pen of 2.5 pixels, and the center of mass is moved to the middle.</source>
        <translation>MNIST 숫자와 같은 방식으로 준비합니다. 긴 변을 20픽셀로 맞추고, 획을 2.5픽셀 펜으로 다시 긋고, 무게 중심을 한가운데로 옮깁니다.</translation>
    </message>
    <message>
        <source>{machine}: {digit}</source>
        <translation>{machine}: {digit}</translation>
    </message>
</context>
<context>
    <name>ImagePanel</name>
    <message>
        <source>Turned as the photo says</source>
        <translation>사진에 적힌 방향으로 돌리기</translation>
    </message>
    <message>
        <source>Cameras note in the file (EXIF) how they were held</source>
        <translation>카메라는 어느 방향으로 들고 찍었는지를 파일(EXIF)에 적어 둡니다</translation>
    </message>
    <message>
        <source>With transparency, if there is one</source>
        <translation>투명도가 있으면 함께 읽기</translation>
    </message>
    <message>
        <source>Raw values</source>
        <translation>원래 값</translation>
    </message>
    <message>
        <source>At the step chosen</source>
        <translation>선택한 단계에서</translation>
    </message>
    <message>
        <source>Mean and standard deviation of each channel</source>
        <translation>채널별 평균과 표준편차</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>mean, raw</source>
        <translation>평균(원래 값)</translation>
    </message>
    <message>
        <source>std, raw</source>
        <translation>표준편차(원래 값)</translation>
    </message>
    <message>
        <source>mean, here</source>
        <translation>평균(이 단계)</translation>
    </message>
    <message>
        <source>std, here</source>
        <translation>표준편차(이 단계)</translation>
    </message>
    <message>
        <source>The images have different numbers of channels, so there is no mean of each.</source>
        <translation>이미지마다 채널 수가 달라서 채널별 평균을 구할 수 없습니다.</translation>
    </message>
    <message>
        <source>After this step there are no channels of a picture any more.</source>
        <translation>이 단계 뒤에는 그림의 채널이 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>A channel has values that are no numbers (nan). Where all its pixels are equal, its standard deviation is 0, and 0 / 0 is none.</source>
        <translation>수가 아닌 값(nan)이 있는 채널이 있습니다. 모든 픽셀이 같으면 표준편차가 0이고, 0 / 0은 수가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>ImagePicture</name>
    <message>
        <source>In color</source>
        <translation>컬러로</translation>
    </message>
    <message>
        <source>Each channel</source>
        <translation>채널별로</translation>
    </message>
    <message>
        <source>How the picture is shown</source>
        <translation>그림을 보여 주는 방식</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>The picture at this step</source>
        <translation>이 단계의 그림</translation>
    </message>
    <message>
        <source>Click a pixel, or go to it with the arrow keys (Shift: ten at a time)</source>
        <translation>픽셀을 클릭하거나 화살표 키로 옮겨 가십시오(Shift: 열 칸씩)</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>행 {row}, 열 {column} (0부터)</translation>
    </message>
    <message>
        <source>Which image of the batch is shown</source>
        <translation>배치에서 보여 줄 이미지</translation>
    </message>
    <message>
        <source>After this step its rows and columns are mixed with something else, so it is no picture any more. The numbers are under “Numbers”.</source>
        <translation>이 단계 뒤에는 행과 열이 다른 것과 섞여서 더 이상 그림이 아닙니다. 수는 “숫자” 탭에 있습니다.</translation>
    </message>
    <message>
        <source>the first {some} of {count} channels</source>
        <translation>채널 {count}개 중 처음 {some}개</translation>
    </message>
    <message>
        <source>alpha is left out here</source>
        <translation>여기에서는 알파를 뺐습니다</translation>
    </message>
</context>
<context>
    <name>InvertDialog</name>
    <message>
        <source>Invert images?</source>
        <translation>이미지를 반전할까요?</translation>
    </message>
    <message>
        <source>{name}: {count} of {total} images look like dark ink on light paper. MNIST and your drawings are light ink on black. A model that is trained on one form predicts the other badly.</source>
        <translation>{name}: 이미지 {total}장 가운데 {count}개가 밝은 종이에 쓴 어두운 글씨로 보입니다. MNIST와 그린 손글씨는 검은 바탕의 밝은 글씨입니다. 한쪽으로 학습한 모델은 다른 쪽을 잘 예측하지 못합니다.</translation>
    </message>
    <message>
        <source>as in the file</source>
        <translation>파일 그대로</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>반전</translation>
    </message>
    <message>
        <source>&amp;Invert them</source>
        <translation>반전하기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Leave them as they are</source>
        <translation>그대로 두기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>KeyboardPen</name>
    <message>
        <source>Pen down, row {row}, column {column}</source>
        <translation>펜 내림, 행 {row}, 열 {column}</translation>
    </message>
    <message>
        <source>Pen lifted, row {row}, column {column}</source>
        <translation>펜 올림, 행 {row}, 열 {column}</translation>
    </message>
</context>
<context>
    <name>LabActions</name>
    <message>
        <source>&amp;Step</source>
        <translation>한 스텝(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Ten steps</source>
        <translation>열 스텝(&amp;T)</translation>
    </message>
    <message>
        <source>To t&amp;he end</source>
        <translation>끝까지(&amp;H)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>중지(&amp;O)</translation>
    </message>
    <message>
        <source>Take one step on all samples (F6)</source>
        <translation>샘플 전체로 한 스텝을 갑니다 (F6)</translation>
    </message>
    <message>
        <source>Take ten steps at the chosen pace (Shift+F6)</source>
        <translation>정한 속도로 열 스텝을 갑니다 (Shift+F6)</translation>
    </message>
    <message>
        <source>Take the remaining steps as fast as this computer can (Shift+F5)</source>
        <translation>남은 스텝을 컴퓨터가 낼 수 있는 속도로 갑니다 (Shift+F5)</translation>
    </message>
    <message>
        <source>Stop here (F7). The run can go on from here.</source>
        <translation>여기서 멈춥니다 (F7). 이 자리에서 이어서 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>처음부터(&amp;R)</translation>
    </message>
    <message>
        <source>Back to the start: same problem, same numbers (F8)</source>
        <translation>처음으로: 같은 문제, 같은 수 (F8)</translation>
    </message>
    <message>
        <source>T&amp;en steps back</source>
        <translation>10스텝 이전으로(&amp;E)</translation>
    </message>
    <message>
        <source>Ten steps for&amp;ward</source>
        <translation>10스텝 다음으로(&amp;W)</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run more</source>
        <translation>더 실행</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>This run has {steps} steps, the maximum. Reset starts another run (F8).</source>
        <translation>이 실행은 최대인 {steps}스텝에 이르렀습니다. ‘처음부터’(F8)를 누르면 새로 시작합니다.</translation>
    </message>
    <message>
        <source>Take the steps, pause, continue; at the end, the same number again (F5)</source>
        <translation>스텝을 가고, 멈추고, 이어 갑니다. 끝에서는 그만큼 더 갑니다 (F5)</translation>
    </message>
    <message>
        <source>PyTorch is being loaded</source>
        <translation>PyTorch를 불러오고 있습니다</translation>
    </message>
</context>
<context>
    <name>LabCode</name>
    <message>
        <source>Plain PyTorch for what the lab does, to copy or save; a mark shows what changed last.</source>
        <translation>실험실이 하는 일을 그대로 하는 순수한 PyTorch 코드입니다. 복사하거나 저장할 수 있고, 마지막에 바뀐 줄에 표시가 있습니다.</translation>
    </message>
    <message>
        <source>Current settings, from scratch</source>
        <translation>현재 설정, 처음부터</translation>
    </message>
    <message>
        <source>The code behind the run</source>
        <translation>이 실행을 만든 코드</translation>
    </message>
    <message>
        <source>Loading PyTorch …</source>
        <translation>PyTorch를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>No steps yet.</source>
        <translation>아직 스텝이 없습니다.</translation>
    </message>
    <message>
        <source>The run in the window, from the start to step {last}, where it stops by itself.</source>
        <translation>창에 있는 실행을 처음부터, 저절로 멈추는 {last}번째 스텝까지 합니다.</translation>
    </message>
    <message>
        <source>Reset, then Run would run this. The run in the window used other settings: choose “{run}”.</source>
        <translation>처음부터 다시 실행하면 이 코드를 실행합니다. 창의 실행은 다른 설정으로 만들었습니다. 그 코드: “{run}”.</translation>
    </message>
    <message>
        <source>Run would run this.</source>
        <translation>실행하면 이렇게 합니다.</translation>
    </message>
</context>
<context>
    <name>LabLossPlot</name>
    <message>
        <source>The lab&apos;s loss curve</source>
        <translation>실험실의 손실 곡선</translation>
    </message>
    <message>
        <source>The loss before each step; dashed: the validation loss. Drag along the curve, or use the arrow keys, to go back to a step.</source>
        <translation>스텝마다 그 스텝을 가기 전의 손실입니다. 점선은 검증 손실입니다. 곡선을 따라 끌거나 화살표 키를 쓰면 그 스텝으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Press “Run”: the loss of each step appears here.</source>
        <translation>‘실행’을 누르면 스텝마다 손실이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>{word} at step {step}</source>
        <translation>스텝 {step}에서 {word}</translation>
    </message>
    <message>
        <source>0 or less, so not on a logarithmic scale: {count}</source>
        <translation>0 이하라서 로그 눈금에 없는 값: {count}개</translation>
    </message>
    <message>
        <source>dashed: validation</source>
        <translation>점선: 검증</translation>
    </message>
    <message>
        <source>step {step}: loss {loss}</source>
        <translation>스텝 {step}: 손실 {loss}</translation>
    </message>
    <message>
        <source>, validation {loss}</source>
        <translation>, 검증 {loss}</translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message>
        <source>Panels</source>
        <translation>패널</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Divider between data and landscape</source>
        <translation>데이터와 지형 사이의 구분선</translation>
    </message>
    <message>
        <source>Divider between loss and panels</source>
        <translation>손실과 패널 사이의 구분선</translation>
    </message>
    <message>
        <source>Divider over loss and panels</source>
        <translation>손실과 패널 위의 구분선</translation>
    </message>
    <message>
        <source>Divider between settings and plots</source>
        <translation>설정과 그래프 사이의 구분선</translation>
    </message>
    <message>
        <source>The tutorials&apos; experiments</source>
        <translation>튜토리얼의 실험</translation>
    </message>
</context>
<context>
    <name>LabRecipeEditor</name>
    <message>
        <source>delta</source>
        <translation>델타</translation>
    </message>
    <message>
        <source>&amp;Zero the gradients before each step</source>
        <translation>스텝마다 먼저 그레이디언트를 0으로(&amp;Z)</translation>
    </message>
    <message>
        <source>SGD, momentum 0.9</source>
        <translation>SGD, 모멘텀 0.9</translation>
    </message>
    <message>
        <source>autograd</source>
        <translation>자동 미분</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>손으로</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>the tutorial&apos;s</source>
        <translation>튜토리얼대로</translation>
    </message>
    <message>
        <source>from the seed</source>
        <translation>시드로</translation>
    </message>
    <message>
        <source>first</source>
        <translation>첫째</translation>
    </message>
    <message>
        <source>second</source>
        <translation>둘째</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>학습률(&amp;R)</translation>
    </message>
    <message>
        <source>How far to either side the loss is evaluated. Large: the curve is not straight over such a wide range. Tiny: the two losses differ only in their last digits.</source>
        <translation>손실을 양쪽으로 얼마나 떨어져서 볼지 정합니다. 크면 그 구간의 곡선이 곧지 않고, 아주 작으면 마지막 자리만 다른 두 손실을 빼게 됩니다.</translation>
    </message>
    <message>
        <source>The inputs are multiplied by this before they enter the model. Large inputs make the valley steep in one direction and flat in the other: no single rate suits both.</source>
        <translation>모델에 넣기 전에 입력에 곱하는 수입니다(입력 정규화). 입력이 크면 골짜기가 한쪽으로는 가파르고 다른 쪽으로는 평평해져, 한 학습률이 둘 다에 맞을 수 없습니다.</translation>
    </message>
    <message>
        <source>How many steps Run takes, each on all training samples. Tutorials call such a step an epoch.</source>
        <translation>실행할 때 가는 스텝 수입니다. 스텝마다 학습 샘플 전체를 씁니다. 튜토리얼에서는 한 스텝을 에포크라고 부릅니다.</translation>
    </message>
    <message>
        <source>Sets the noise, the speed problem&apos;s start and the random split. The same seed gives the same numbers.</source>
        <translation>속력의 잡음과 그 초깃값, 시드로 나누기에 쓰입니다. 시드가 같으면 수도 같습니다.</translation>
    </message>
    <message>
        <source>backward() adds to the existing gradient. If you forget to zero it, each step follows the sum of all past gradients, like a ball without friction.</source>
        <translation>backward()는 이미 있는 그레이디언트에 더합니다. 0으로 되돌리지 않으면 매 스텝이 지금까지의 그레이디언트를 모두 더한 쪽으로, 마찰 없는 공처럼 움직입니다.</translation>
    </message>
    <message>
        <source>plain gradient descent</source>
        <translation>단순 경사 하강법</translation>
    </message>
    <message>
        <source>Plain gradient descent: parameters − rate × gradient, written out; torch.optim.SGD (stochastic gradient descent) does the same. Momentum keeps nine tenths of the last step&apos;s velocity. Adam gives each parameter its own rate.</source>
        <translation>단순 경사 하강법: 파라미터 − 학습률 × 그레이디언트를 직접 씁니다. torch.optim.SGD(확률적 경사 하강법)도 같은 일을 합니다. 모멘텀은 앞 스텝 속도의 10분의 9를 유지합니다. Adam은 파라미터마다 학습률을 따로 둡니다.</translation>
    </message>
    <message>
        <source>finite difference</source>
        <translation>수치 미분</translation>
    </message>
    <message>
        <source>Autograd: torch goes back through the computation. By hand: the chain rule, written out. Finite difference: (loss a little above − loss a little below) / 2δ.</source>
        <translation>자동 미분: torch가 계산을 거꾸로 되짚습니다. 손으로: 연쇄 법칙을 풀어 씁니다. 수치 미분: (조금 위의 손실 − 조금 아래의 손실) / 2δ.</translation>
    </message>
    <message>
        <source>Samples held out from training, to see whether the model works for them too. The tutorial holds out readings 1 and 0 of its eleven; the seed draws a fifth of them.</source>
        <translation>모델이 새 샘플에도 통하는지 보려고 학습에 쓰지 않고 따로 남기는 샘플입니다. 튜토리얼은 측정값 열한 개 가운데 1번과 0번을 남겨 두고, 시드는 5분의 1을 뽑습니다.</translation>
    </message>
    <message>
        <source>The two versions of the tutorial differ in one quiz score: the third student has 90 in the first table, 80 in the second. So the losses differ too.</source>
        <translation>튜토리얼의 두 판은 퀴즈 점수 하나가 다릅니다. 셋째 학생이 첫째 표에서는 90점, 둘째 표에서는 80점입니다. 그래서 손실도 다릅니다.</translation>
    </message>
    <message>
        <source>&amp;Optimizer</source>
        <translation>옵티마이저(&amp;O)</translation>
    </message>
    <message>
        <source>Gradient b&amp;y</source>
        <translation>그레이디언트(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Inputs</source>
        <translation>입력(&amp;I)</translation>
    </message>
    <message>
        <source>Va&amp;lidation</source>
        <translation>검증(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>스텝(&amp;S)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>초깃값(&amp;A)</translation>
    </message>
    <message>
        <source>ReL&amp;Us</source>
        <translation>ReLU 수(&amp;U)</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>표(&amp;B)</translation>
    </message>
    <message>
        <source>F&amp;unction</source>
        <translation>함수(&amp;U)</translation>
    </message>
</context>
<context>
    <name>LabTransport</name>
    <message>
        <source>Loading …</source>
        <translation>불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Run more</source>
        <translation>더 실행</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Pa&amp;ce</source>
        <translation>속도(&amp;C)</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>How fast the model takes steps</source>
        <translation>스텝을 가는 속도</translation>
    </message>
    <message>
        <source>viewing step {step} of {steps}</source>
        <translation>스텝 {step} / {steps} 보는 중</translation>
    </message>
    <message>
        <source> · loss before update {loss}</source>
        <translation> · 갱신 전 손실 {loss}</translation>
    </message>
    <message>
        <source>after update: {parameters}</source>
        <translation>갱신 후: {parameters}</translation>
    </message>
    <message>
        <source>{n} steps/s</source>
        <translation>{n}스텝/초</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>최고 속도</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>스텝 {step} / {steps}</translation>
    </message>
    <message>
        <source> · validation {loss}</source>
        <translation> · 검증 {loss}</translation>
    </message>
    <message>
        <source>start: {parameters}</source>
        <translation>초깃값: {parameters}</translation>
    </message>
</context>
<context>
    <name>LabelCounts</name>
    <message>
        <source>Do not balance the digits</source>
        <translation>숫자 균형 맞추지 않기</translation>
    </message>
    <message>
        <source>Balance the digits</source>
        <translation>숫자 균형 맞추기</translation>
    </message>
    <message>
        <source>Digits with fewer training drawings count more, so that each digit has the same total weight. Press again to undo. This takes effect from the next run.</source>
        <translation>학습에 쓰는 손글씨가 적은 숫자를 더 크게 반영하여 숫자마다 비중을 같게 합니다. 다시 누르면 되돌립니다. 다음 실행부터 적용됩니다.</translation>
    </message>
    <message>
        <source>{digit}: {n} in all, {learned} for training and {held_out} held out</source>
        <translation>{digit}: 손글씨 {n}장 중 학습용 {learned}개, 따로 남긴 것 {held_out}개</translation>
    </message>
    <message>
        <source>unbalanced: when in doubt, the model learns to predict {digit}</source>
        <translation>불균형: 애매하면 {digit}&#xa0;쪽으로 예측하도록 학습합니다</translation>
    </message>
    <message>
        <source>weight per drawing: {weights}</source>
        <translation>한 개의 비중: {weights}</translation>
    </message>
</context>
<context>
    <name>LabelRow</name>
    <message>
        <source>Correct digit:</source>
        <translation>정답:</translation>
    </message>
    <message>
        <source>or its key: adds to my drawings</source>
        <translation>또는 숫자 키: 내 손글씨에 추가</translation>
    </message>
    <message>
        <source>Was a prediction wrong? Choose the correct digit: the drawing is added to your drawings with that label, and your next stroke begins on an empty canvas.</source>
        <translation>예측이 틀렸나요? 정답을 고르면 그 레이블을 붙여 내 손글씨에 추가하고, 다음 획은 빈 캔버스에서 시작합니다.</translation>
    </message>
    <message>
        <source>Correct class:</source>
        <translation>맞는 클래스:</translation>
    </message>
    <message>
        <source>Add the drawing with the label {digit}</source>
        <translation>손글씨 추가, 레이블 {digit}</translation>
    </message>
    <message>
        <source>Add the drawing with the label {name} (key {digit})</source>
        <translation>손글씨를 레이블 ‘{name}’ 아래 추가합니다 (키 {digit})</translation>
    </message>
</context>
<context>
    <name>LandscapePlot</name>
    <message>
        <source>The landscape of the loss</source>
        <translation>손실의 지형</translation>
    </message>
    <message>
        <source>Contours of the loss over two parameters, like heights on a map: dark is high. Ring: the start. Dots: the steps. Disc: the current position; the arrow points straight downhill, against the gradient. Plus: the lowest point in view. Scroll to zoom, drag to move.</source>
        <translation>두 파라미터에 대한 손실의 등고선입니다. 진할수록 높습니다. 고리: 시작한 곳. 작은 점: 스텝. 큰 점: 지금 있는 곳, 화살표는 그레이디언트의 반대, 곧 곧장 내려가는 쪽입니다. 더하기: 보이는 곳 가운데 가장 낮은 곳. 휠로 확대하고 끌어서 옮깁니다.</translation>
    </message>
    <message>
        <source>○ start</source>
        <translation>○ 시작</translation>
    </message>
    <message>
        <source>● now</source>
        <translation>● 지금</translation>
    </message>
    <message>
        <source>➤ downhill</source>
        <translation>➤ 내리막</translation>
    </message>
    <message>
        <source>+ lowest</source>
        <translation>+ 가장 낮은 곳</translation>
    </message>
    <message>
        <source>– – earlier</source>
        <translation>– – 앞선 실행</translation>
    </message>
    <message>
        <source>out of view: {one} = {x}, {other} = {y}</source>
        <translation>화면 밖: {one} = {x}, {other} = {y}</translation>
    </message>
    <message>
        <source>{one} {x}, {other} {y}: loss {loss}</source>
        <translation>{one} {x}, {other} {y}: 손실 {loss}</translation>
    </message>
</context>
<context>
    <name>LandscapeView</name>
    <message>
        <source>The two parameters to show. The others keep their values at the step being viewed.</source>
        <translation>어느 두 파라미터를 볼지 고릅니다. 나머지는 지금 보는 스텝의 값 그대로입니다.</translation>
    </message>
    <message>
        <source>Parameters of the landscape</source>
        <translation>지형의 파라미터</translation>
    </message>
    <message>
        <source>same &amp;units</source>
        <translation>같은 눈금(&amp;U)</translation>
    </message>
    <message>
        <source>Both axes use the same scale, so the valley has its true shape. Otherwise each parameter fills its axis.</source>
        <translation>두 축의 눈금 길이가 같아 골짜기의 참모습이 보입니다. 끄면 파라미터마다 축을 가득 채웁니다.</translation>
    </message>
    <message>
        <source>Show the start, the path and the lowest point</source>
        <translation>시작한 곳, 지나온 길, 가장 낮은 곳을 모두 보입니다</translation>
    </message>
    <message>
        <source>The largest curvature of the loss divided by the smallest: the condition number of the second derivatives. At 1 the valley is round. Plain gradient descent reaches the lowest point only if rate × largest curvature is below 2.</source>
        <translation>손실의 가장 큰 곡률을 가장 작은 곡률로 나눈 값, 곧 이계도함수의 조건수입니다. 1이면 골짜기가 둥급니다. 단순 경사 하강법은 학습률 × 가장 큰 곡률이 2보다 작아야 가장 낮은 곳에 이릅니다.</translation>
    </message>
    <message>
        <source>Derivative: at 0 the steps stop</source>
        <translation>도함수: 0에서 스텝이 멈춥니다</translation>
    </message>
    <message>
        <source>Only {one} and {other} change here; the {count} other parameters keep their values at the step being viewed.</source>
        <translation>여기서는 {one}, {other}만 바뀝니다. 나머지 파라미터 {count}개는 지금 보는 스텝의 값 그대로입니다.</translation>
    </message>
    <message>
        <source>For yes and no the landscape is shown of a single input. Choose one on the page Data.</source>
        <translation>예/아니요일 때 지형은 입력이 하나일 때만 보여 줍니다. 데이터 페이지에서 입력을 하나만 고르세요.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>the landscape</source>
        <translation>손실의 지형</translation>
    </message>
    <message>
        <source>The loss seen from above</source>
        <translation>위에서 본 손실</translation>
    </message>
    <message>
        <source>condition number: {here} (inputs × {scale}: {there})</source>
        <translation>조건수(가장 큰 곡률 ÷ 가장 작은 곡률): {here} (입력 × {scale}: {there})</translation>
    </message>
    <message>
        <source>condition number: {here} (normalized: {there})</source>
        <translation>조건수: {here} (정규화하면: {there})</translation>
    </message>
    <message>
        <source>condition number: {here} (not normalized: {there})</source>
        <translation>조건수: {here} (정규화하지 않으면: {there})</translation>
    </message>
    <message>
        <source>plain gradient descent converges for rates below {rate}</source>
        <translation>단순 경사 하강법이 수렴하는 학습률: {rate} 미만</translation>
    </message>
</context>
<context>
    <name>LayerTable</name>
    <message>
        <source>The layers, forward and backward</source>
        <translation>순방향과 역방향의 층</translation>
    </message>
    <message>
        <source>array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>computed as</source>
        <translation>계산식</translation>
    </message>
    <message>
        <source>at</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>autograd</source>
        <translation>autograd 값</translation>
    </message>
    <message>
        <source>differ by</source>
        <translation>최대 차이</translation>
    </message>
    <message>
        <source>The largest difference between any number of the array and autograd&apos;s</source>
        <translation>배열의 수와 autograd의 수가 가장 크게 다른 곳의 차이입니다.</translation>
    </message>
    <message>
        <source>forward: from the pixels x to the logits</source>
        <translation>순방향: 픽셀 x에서 로짓까지</translation>
    </message>
    <message>
        <source>backward: dz1 says how the loss changes with z1, and so on</source>
        <translation>역방향: dz1은 z1에 따라 손실이 어떻게 변하는지를 나타내며, 나머지도 같습니다</translation>
    </message>
</context>
<context>
    <name>LayersPage</name>
    <message>
        <source>Press “Next” until step 2, predict, is done. Then this page shows what each layer computes from the batch.</source>
        <translation>2단계 예측이 끝날 때까지 “다음”을 누르세요. 그러면 각 층이 배치로 무엇을 만드는지 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Computing what each layer makes of the batch …</source>
        <translation>층마다 배치로 무엇을 계산하는지 구하는 중&#xa0;…</translation>
    </message>
    <message>
        <source>The layers of this model cannot be followed one by one. “Batch and weights” above shows its batch, losses and gradient instead.</source>
        <translation>이 모델은 층이 하는 일을 알려 주지 않으므로 층을 하나씩 따라갈 수 없습니다. 대신 위의 “배치와 가중치”에서 배치와 손실, 기울기를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The layers of this model can be followed for up to {n} images in a batch. Choose a smaller batch size under Training and start again.</source>
        <translation>이 모델의 층은 배치의 이미지가 {n}개 이하일 때 따라갈 수 있습니다. ‘학습’에서 더 작은 배치 크기를 고르고 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Step 4 adds the backward pass. Until then: choose an array above and click its picture to read its numbers.</source>
        <translation>4단계에서 역방향이 더해집니다. 그때까지는 위에서 배열을 고르고 그림을 클릭해 수를 읽어 보세요.</translation>
    </message>
    <message>
        <source>Choose dW1, or the gradient by other weights or biases, to see one number of it as a sum over the batch.</source>
        <translation>dW1이나 다른 가중치 또는 편향에 대한 그레이디언트를 고르면, 그 수 하나를 배치에 대한 합으로 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>LearnFromFolder</name>
    <message>
        <source>Learn from a folder …</source>
        <translation>폴더로 학습하기 …</translation>
    </message>
    <message>
        <source>A folder that has a folder of images for each class in it, such as circle, square and triangle: at most ten. Draw and train learns to tell them apart.</source>
        <translation>circle, square, triangle처럼 클래스마다 이미지 폴더가 하나씩 들어 있는 폴더입니다(최대 10개). ‘그리기와 학습’에서 이 클래스들을 구별하도록 학습합니다.</translation>
    </message>
    <message>
        <source>Learn from it</source>
        <translation>이 폴더로 학습하기</translation>
    </message>
    <message>
        <source>{name} has a folder of images for each class: Draw and train can learn to tell them apart.</source>
        <translation>{name}: 클래스마다 이미지 폴더가 있습니다. ‘그리기와 학습’에서 이 클래스들을 구별하도록 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>Learn from a folder of images</source>
        <translation>이미지 폴더로 학습하기</translation>
    </message>
</context>
<context>
    <name>LearnPanel</name>
    <message>
        <source>Target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>as yes or no: yes above</source>
        <translation>예/아니요로, 예는 다음보다 클 때:</translation>
    </message>
    <message>
        <source>Then the model gives a probability (logistic regression) and not a number (linear regression).</source>
        <translation>그러면 모델이 수(선형 회귀) 대신 확률(로지스틱 회귀)을 냅니다.</translation>
    </message>
    <message>
        <source>Yes above</source>
        <translation>예로 볼 값의 하한</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Learn from this table</source>
        <translation>이 표로 학습</translation>
    </message>
    <message>
        <source>{name}: its most frequent words</source>
        <translation>{name}: 가장 자주 나오는 낱말</translation>
    </message>
    <message>
        <source>Logistic regression: a weight for each input, and out of their sum the probability of yes. A fifth of the rows is kept for validation.</source>
        <translation>로지스틱 회귀: 입력마다 가중치가 하나씩 있고, 그 합에서 “예”의 확률이 나옵니다. 행의 5분의 1은 검증용으로 남깁니다.</translation>
    </message>
    <message>
        <source>Linear regression: a weight for each input, and their sum is the prediction. A fifth of the rows is kept for validation.</source>
        <translation>선형 회귀: 입력마다 가중치가 하나씩 있고, 그 합이 예측입니다. 행의 5분의 1은 검증용으로 남깁니다.</translation>
    </message>
</context>
<context>
    <name>LeaveOutPanel</name>
    <message>
        <source>Leave each person out</source>
        <translation>한 사람씩 빼고 학습하기</translation>
    </message>
    <message>
        <source>For each collection in turn a new model is trained on MNIST and on all the other collections, and then measured on that one. It shows how well a model does on a hand that it has never seen. Your own model is not touched.</source>
        <translation>모음마다 차례로, MNIST와 나머지 모음 전부로 새 모델을 학습한 다음 그 모음으로 정확도를 잽니다. 한 번도 본 적 없는 글씨를 모델이 얼마나 잘 예측하는지 보여 줍니다. 지금의 모델은 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>Where each run begins</source>
        <translation>실행을 시작하는 곳</translation>
    </message>
    <message>
        <source>from the start in the settings</source>
        <translation>설정의 시작값에서</translation>
    </message>
    <message>
        <source>from the current model</source>
        <translation>지금 모델에서</translation>
    </message>
    <message>
        <source>A current model that was trained on somebody&apos;s drawings has seen their hand already: then it is better to begin from the start.</source>
        <translation>누군가의 손글씨로 학습한 모델은 그 사람의 글씨를 이미 보았습니다. 그럴 때는 시작값에서 시작하는 편이 낫습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Canceled before the end.</source>
        <translation>끝나기 전에 취소했습니다.</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>준비하는 중&#xa0;…</translation>
    </message>
    <message>
        <source>{place} of {all}: training without “{name}”, step {step} of {steps}</source>
        <translation>{place}/{all}: “{name}” 빼고 학습하는 중, 스텝 {step}/{steps}</translation>
    </message>
</context>
<context>
    <name>LinearSums</name>
    <message>
        <source>Linear model</source>
        <translation>선형 모델</translation>
    </message>
    <message>
        <source>weights for {digit}</source>
        <translation>숫자 {digit}의 가중치</translation>
    </message>
    <message>
        <source>weight × pixel for {digit}</source>
        <translation>숫자 {digit}의 가중치 × 픽셀</translation>
    </message>
    <message>
        <source>sum {sum}</source>
        <translation>합 {sum}</translation>
    </message>
    <message>
        <source>+ bias {bias}</source>
        <translation>+ 편향 {bias}</translation>
    </message>
    <message>
        <source>= logit {logit}</source>
        <translation>= 로짓 {logit}</translation>
    </message>
    <message>
        <source>PyTorch is still being loaded.</source>
        <translation>PyTorch를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>orange: evidence for {second}, blue: for {first}</source>
        <translation>주황: {second}일 가능성을 높임, 파랑: {first}일 가능성을 높임</translation>
    </message>
    <message>
        <source>sigmoid → probability of {digit}: {chance}</source>
        <translation>시그모이드 → {digit}의 확률: {chance}</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>결정하지 못함</translation>
    </message>
    <message>
        <source>prediction: {digit}</source>
        <translation>예측: {digit}</translation>
    </message>
    <message>
        <source>{model}, for this drawing</source>
        <translation>{model}, 이 손글씨에서</translation>
    </message>
    <message>
        <source>For any one drawing this network is exactly a linear model: units that are off add nothing, the others simply add up. The weights and the bias change as you draw.</source>
        <translation>어느 손글씨 하나에서 이 신경망은 정확히 선형 모델입니다. 꺼진 유닛은 아무것도 보태지 않고 나머지는 더하기만 합니다. 손글씨를 이어 그리면 가중치와 편향도 바뀝니다.</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train.</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>PyTorch is loading</source>
        <translation>PyTorch를 불러오는 중</translation>
    </message>
    <message>
        <source>training needs PyTorch</source>
        <translation>학습에는 PyTorch가 필요</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>아직 학습하지 않음</translation>
    </message>
    <message>
        <source>press Train</source>
        <translation>‘학습’을 누르세요</translation>
    </message>
    <message>
        <source>weight: ±{largest}</source>
        <translation>가중치: ±{largest}</translation>
    </message>
    <message>
        <source>× pixel: ±{largest}</source>
        <translation>× 픽셀: ±{largest}</translation>
    </message>
    <message>
        <source>blue: evidence for the digit, orange: against it; weights up to ±{weight}, weight × pixel up to ±{term}</source>
        <translation>파랑: 그 숫자일 가능성을 높임, 주황: 낮춤. 가중치 ±{weight}까지, 가중치 × 픽셀 ±{term}까지</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Loss curve</source>
        <translation>손실 곡선</translation>
    </message>
    <message>
        <source>The loss of each step&apos;s batch (thin), and the mean over the last {n} steps (thick). A dotted line marks where a run continued from another. Drag along the curve, or use the arrow keys, to go back to a step; End goes to the newest.</source>
        <translation>스텝마다 배치에서 구한 손실(가는 선)과 최근 {n}스텝의 평균(굵은 선)입니다. 점선은 학습을 이어서 다시 시작한 곳입니다. 곡선을 따라 끌거나 화살표 키를 누르면 지난 스텝으로 돌아가고, End를 누르면 최신 스텝으로 갑니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>thin: each step · thick: mean of {n}</source>
        <translation>가는 선: 스텝별 · 굵은 선: {n}스텝 평균</translation>
    </message>
    <message>
        <source>This model was trained before; the curve of that training is not kept. The next run goes on from here.</source>
        <translation>이 모델은 전에 학습한 것입니다. 그때의 손실 곡선은 보관하지 않습니다. 다음 학습은 여기서 이어집니다.</translation>
    </message>
    <message>
        <source>Press “Train”: the loss of each step appears here.</source>
        <translation>‘학습’을 누르면 스텝마다 손실이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>{lines} · log scale</source>
        <translation>{lines} · 로그 눈금</translation>
    </message>
    <message>
        <source>step {step}: loss {loss}, mean of {n}: {mean}</source>
        <translation>스텝 {step}: 손실 {loss}, {n}스텝 평균 {mean}</translation>
    </message>
    <message>
        <source>step {step}: loss {loss}, mean of {n}: {mean}, learning rate {rate}</source>
        <translation>스텝 {step}: 손실 {loss}, {n}스텝 평균 {mean}, 학습률 {rate}</translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message>
        <source>lo&amp;g scale</source>
        <translation>로그 눈금(&amp;G)</translation>
    </message>
    <message>
        <source>earlier runs</source>
        <translation>앞선 실행</translation>
    </message>
    <message>
        <source>The last three runs on the same data are shown dashed under the current one, here and in the landscape. The corner lists how their settings differed.</source>
        <translation>같은 데이터로 한 마지막 세 번의 실행이 여기와 지형에서 지금 실행 아래에 점선으로 깔립니다. 설정의 차이는 모서리에 적혀 있습니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>the lab&apos;s loss curve</source>
        <translation>실험실의 손실 곡선</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Three or Seven</source>
        <translation>Three or Seven</translation>
    </message>
    <message>
        <source>Save your drawings?</source>
        <translation>손글씨를 저장할까요?</translation>
    </message>
    <message>
        <source>Some of your drawings are not saved.</source>
        <translation>저장하지 않은 손글씨가 있습니다.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>처리하지 못했습니다</translation>
    </message>
    <message>
        <source>Why this prediction?</source>
        <translation>왜 이렇게 예측할까요?</translation>
    </message>
    <message>
        <source>How did it learn this?</source>
        <translation>어떻게 배웠을까요?</translation>
    </message>
    <message>
        <source>Why was my digit misread?</source>
        <translation>왜 내 손글씨를 틀렸을까요?</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>The image pointed at</source>
        <translation>가리킨 이미지</translation>
    </message>
</context>
<context>
    <name>MapControls</name>
    <message>
        <source>distances</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>model against baseline</source>
        <translation>모델 대 기준선 모델</translation>
    </message>
    <message>
        <source>Horizontal: distance to one mean image; vertical: distance to the other. Which one is closer is all that the baseline looks at.</source>
        <translation>가로는 한 평균 이미지까지의 거리, 세로는 다른 평균 이미지까지의 거리입니다. 기준선 모델은 둘 중 어느 쪽에 더 가까운지만 봅니다.</translation>
    </message>
    <message>
        <source>Horizontal: the model&apos;s output; vertical: the baseline&apos;s distance gap. Training moves the points sideways; nothing moves them up or down.</source>
        <translation>가로는 모델의 출력, 세로는 기준선 모델의 거리 차입니다. 학습하면 점이 좌우로 움직입니다. 위아래로는 무엇을 해도 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>First digit</source>
        <translation>첫째 숫자</translation>
    </message>
    <message>
        <source>Second digit</source>
        <translation>둘째 숫자</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>What the symbols mean</source>
        <translation>기호 설명</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>The map</source>
        <translation>이미지 지도</translation>
    </message>
    <message>
        <source>the map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Loading PyTorch …</source>
        <translation>PyTorch를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>looks like neither</source>
        <translation>둘 다 닮지 않음</translation>
    </message>
    <message>
        <source>looks like none</source>
        <translation>모두 닮지 않음</translation>
    </message>
    <message>
        <source>Validation image {index}, label {label}</source>
        <translation>검증 이미지 {index}번, 레이블 {label}</translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation>내 손글씨</translation>
    </message>
</context>
<context>
    <name>MapsView</name>
    <message>
        <source>your drawing</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>The feature maps of the layer</source>
        <translation>이 층의 특징 맵</translation>
    </message>
    <message>
        <source>The kernels of the first layer</source>
        <translation>첫 번째 층의 커널</translation>
    </message>
    <message>
        <source>the feature maps</source>
        <translation>특징 맵</translation>
    </message>
    <message>
        <source>the sum of a cell</source>
        <translation>한 칸의 합</translation>
    </message>
    <message>
        <source>The terms of the sum</source>
        <translation>합의 항</translation>
    </message>
    <message>
        <source>White is 0; the darkest color is the largest number in these maps: {largest}</source>
        <translation>흰색은 0, 가장 진한 색은 이 맵들에서 가장 큰 수 {largest}</translation>
    </message>
    <message>
        <source>The kernels, 3 × 3 weights each: blue above 0, orange below 0, up to ±{largest}</source>
        <translation>커널(3 × 3 가중치): 파랑은 0보다 크고 주황은 작음, 최대 ±{largest}</translation>
    </message>
    <message>
        <source>Draw a digit to see what each layer computes from it.</source>
        <translation>숫자를 그리면 층마다 무엇을 계산하는지 보입니다.</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
</context>
<context>
    <name>MetricView</name>
    <message>
        <source>Vary</source>
        <translation>바꿀 값</translation>
    </message>
    <message>
        <source>one pixel&apos;s weight</source>
        <translation>픽셀 하나의 가중치</translation>
    </message>
    <message>
        <source>the bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>the gradient step</source>
        <translation>그레이디언트 스텝</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Only this changes; the rest of the model stays the same. Point at a pixel in any picture to choose it. The gradient is taken over all training images.</source>
        <translation>이것만 바뀌고 모델의 나머지는 그대로입니다. 아무 그림에서나 픽셀을 가리키면 그 픽셀이 선택됩니다. 그레이디언트는 학습 이미지 전체의 것입니다.</translation>
    </message>
    <message>
        <source>Effect of a small step</source>
        <translation>작은 스텝의 결과</translation>
    </message>
    <message>
        <source>correct images</source>
        <translation>맞힌 이미지</translation>
    </message>
    <message>
        <source>Zoom in on the model&apos;s position.</source>
        <translation>모델이 있는 곳을 더 가까이 봅니다.</translation>
    </message>
    <message>
        <source>The weights are no longer finite numbers: reset the model.</source>
        <translation>가중치가 더 이상 유한한 수가 아닙니다. 모델을 처음부터 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>계산하는 중&#xa0;…</translation>
    </message>
    <message>
        <source>jumps in this range: {steps}</source>
        <translation>이 구간의 계단 수: {steps}</translation>
    </message>
    <message>
        <source>This step moves several images across the boundary at once. Zoom in: for a smaller step the accuracy does not change at all.</source>
        <translation>이 스텝에서는 이미지 몇 개가 한꺼번에 경계를 넘습니다. 더 가까이 보세요. 더 작은 스텝에서는 정확도가 전혀 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>No change: no image has ink at this pixel.</source>
        <translation>아무것도 바뀌지 않습니다. 그 자리에 잉크가 있는 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>The loss shows which way is better. The accuracy did not move: slope 0, so SGD would stay put.</source>
        <translation>손실은 어느 쪽이 나은지 알려 줍니다. 정확도는 움직이지 않았습니다. 기울기가 0이므로 정확도로는 SGD가 제자리에 머뭅니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>the loss along the line</source>
        <translation>직선을 따라 본 손실</translation>
    </message>
    <message>
        <source>the accuracy along the line</source>
        <translation>직선을 따라 본 정확도</translation>
    </message>
    <message>
        <source>The digits are still being loaded.</source>
        <translation>숫자 이미지를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>learning rate of one step</source>
        <translation>스텝 한 번의 학습률</translation>
    </message>
    <message>
        <source>change of the bias</source>
        <translation>편향의 변화</translation>
    </message>
    <message>
        <source>change of the weight at row {row}, column {column}</source>
        <translation>행 {row}, 열 {column} 가중치의 변화</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>{step} further</source>
        <translation>{step}만큼 이동</translation>
    </message>
    <message>
        <source>change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>기울기</translation>
    </message>
</context>
<context>
    <name>MistakesView</name>
    <message>
        <source>Mistakes of</source>
        <translation>틀린 모델</translation>
    </message>
    <message>
        <source>Wrong predictions, the worst first</source>
        <translation>잘못 분류된 이미지, 크게 틀린 것부터</translation>
    </message>
    <message>
        <source>{wrong} of {all} wrong in both ({share})</source>
        <translation>{all}장 중 {wrong}장을 두 모델이 모두 틀림 ({share})</translation>
    </message>
    <message>
        <source>{wrong} of {all} wrong ({share})</source>
        <translation>{all}장 중 {wrong}장 틀림 ({share})</translation>
    </message>
    <message>
        <source>Under each image: label → prediction, and how much farther the label&apos;s mean image was than the prediction&apos;s.</source>
        <translation>이미지 아래: 레이블 → 예측, 그리고 레이블의 평균 이미지가 예측한 숫자의 평균 이미지보다 얼마나 더 멀었는지.</translation>
    </message>
    <message>
        <source>Under each image: label → prediction, and the loss, −log p(label).</source>
        <translation>이미지 아래: 레이블 → 예측, 그리고 손실 −log p(레이블).</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>the trained model</source>
        <translation>학습한 모델</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>기준선 모델</translation>
    </message>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>The model being viewed: the newest, or the one you went back to.</source>
        <translation>지금 보고 있는 모델입니다. 최신 모델이거나 되돌아간 스텝의 모델입니다.</translation>
    </message>
    <message>
        <source>Predicts the digit whose mean image is closest. Training does not change it.</source>
        <translation>평균 이미지가 가장 가까운 숫자로 예측합니다. 학습해도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Only images that both the trained model and the baseline predict wrongly.</source>
        <translation>학습한 모델과 기준선 모델이 모두 틀린 이미지만 봅니다.</translation>
    </message>
    <message>
        <source>by L1</source>
        <translation>L1 기준</translation>
    </message>
    <message>
        <source>The mean of |pixel − mean image&apos;s pixel|.</source>
        <translation>|픽셀 − 평균 이미지의 픽셀|을 평균한 값입니다.</translation>
    </message>
    <message>
        <source>by RMSE</source>
        <translation>RMSE 기준</translation>
    </message>
    <message>
        <source>The root of the mean of (pixel − mean image&apos;s pixel)².</source>
        <translation>(픽셀 − 평균 이미지의 픽셀)²을 평균한 값의 제곱근입니다.</translation>
    </message>
</context>
<context>
    <name>ModelFields</name>
    <message>
        <source>The model to train. Choosing another one starts from scratch.</source>
        <translation>학습할 모델입니다. 다른 모델을 고르면 처음부터 시작합니다.</translation>
    </message>
    <message>
        <source>Linear model: one weight per pixel; the logit is the sum of weight × pixel.</source>
        <translation>선형 모델: 픽셀마다 가중치가 하나 있고, 로짓은 가중치 × 픽셀의 합입니다.</translation>
    </message>
    <message>
        <source>Network: each hidden unit computes such a sum and applies a function to it; the logit is a weighted sum of the units. The chapter&apos;s network has 30 units and ReLU.</source>
        <translation>신경망: 은닉 유닛마다 그런 합을 구해 함수에 넣고, 로짓은 유닛들의 가중합입니다. 책의 4장에서는 유닛 30개와 ReLU를 씁니다.</translation>
    </message>
    <message>
        <source>Convolutional network: small kernels of 3 × 3 weights slide over the whole image, in three layers. It predicts best and trains slowest.</source>
        <translation>합성곱 신경망: 3 × 3 가중치의 작은 커널이 이미지 전체를 훑는 층이 세 개 있습니다. 가장 잘 예측하고 가장 느리게 학습합니다.</translation>
    </message>
</context>
<context>
    <name>ModelsView</name>
    <message>
        <source>All models</source>
        <translation>모든 모델</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>s / epoch</source>
        <translation>초 / 에포크</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>my drawings</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>모든 모델</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Only the baseline so far: choose a model on the first page (Ctrl+1) and press Train to compare it here.</source>
        <translation>아직 기준선 모델뿐입니다. 첫 페이지(Ctrl+1)에서 모델을 골라 학습하면 여기에 나란히 놓입니다.</translation>
    </message>
    <message>
        <source>The run, and the kind of model.</source>
        <translation>어느 실행의 모델인지, 무엇을 학습했는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>How many numbers the model consists of.</source>
        <translation>모델을 이루는 수의 개수입니다.</translation>
    </message>
    <message>
        <source>Seconds per epoch on this computer while the window is open; pauses and the chosen pace are not counted.</source>
        <translation>이 컴퓨터에서 이 창과 함께 돌 때 한 에포크에 걸리는 초입니다. 멈춘 시간과 속도 조절은 빼고 셉니다.</translation>
    </message>
    <message>
        <source>Accuracy on the validation images, with the parameters at the end of the run.</source>
        <translation>실행이 끝났을 때의 파라미터로 검증 이미지에서 잰 정확도입니다.</translation>
    </message>
    <message>
        <source>Accuracy on your drawings of these digits, except those used for training.</source>
        <translation>이 숫자들을 그린 내 손글씨에서 잰 정확도입니다. 모델이 학습한 손글씨는 뺍니다.</translation>
    </message>
    <message>
        <source>A summary; Runs shows all settings.</source>
        <translation>짧게 줄인 것입니다. 나머지는 실행 기록에 있습니다.</translation>
    </message>
    <message>
        <source>Validation: {images} images of {origin}. Click a column header to sort, a row to see all its settings.</source>
        <translation>검증: {origin} 이미지 {images}장. 열 제목을 누르면 정렬되고, 행을 누르면 설정을 모두 보여 줍니다.</translation>
    </message>
    <message>
        <source>mean images; nothing is trained</source>
        <translation>평균 이미지, 학습하지 않음</translation>
    </message>
    <message>
        <source>opened weights</source>
        <translation>불러온 가중치</translation>
    </message>
    <message>
        <source>{right} of {drawings}</source>
        <translation>{drawings}개 중 {right}개</translation>
    </message>
</context>
<context>
    <name>MoveView</name>
    <message>
        <source>to the right</source>
        <translation>오른쪽으로</translation>
    </message>
    <message>
        <source>down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>slant</source>
        <translation>기울임</translation>
    </message>
    <message>
        <source>pen</source>
        <translation>펜 굵기</translation>
    </message>
    <message>
        <source>Restore the position</source>
        <translation>원래대로</translation>
    </message>
    <message>
        <source>There are no strokes to move: draw a digit. Images from the dataset have no strokes.</source>
        <translation>움직일 획이 없습니다. 숫자를 그리세요. 데이터의 이미지에는 획이 없습니다.</translation>
    </message>
    <message>
        <source>curve of predictions</source>
        <translation>예측 변화 곡선</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>바꿀 값</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Drag the strokes or one of the handles.</source>
        <translation>획이나 네 조절점 가운데 하나를 끌어 보세요.</translation>
    </message>
    <message>
        <source>the model is not trained yet: press Train</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르세요</translation>
    </message>
    <message>
        <source>solid: as drawn · dashed: fitted like MNIST</source>
        <translation>실선: 그린 그대로 · 점선: MNIST처럼 맞춤</translation>
    </message>
    <message>
        <source>closer to {digit} by</source>
        <translation>{digit}&#xa0;쪽 거리 차</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>p({digit})</source>
        <translation>p({digit})</translation>
    </message>
    <message>
        <source>{what} (pixels)</source>
        <translation>{what} (픽셀)</translation>
    </message>
</context>
<context>
    <name>MyHand</name>
    <message>
        <source>validation images</source>
        <translation>검증 이미지</translation>
    </message>
    <message>
        <source>held-out drawings</source>
        <translation>따로 남긴 손글씨</translation>
    </message>
    <message>
        <source>training drawings</source>
        <translation>학습에 쓴 손글씨</translation>
    </message>
</context>
<context>
    <name>MyHandView</name>
    <message>
        <source>Try every weight</source>
        <translation>모든 비중으로 학습해 보기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Train from scratch with each weight, using the current settings, digits and drawings. The model on the first page is not changed.</source>
        <translation>지금의 설정, 숫자, 손글씨로 비중마다 처음부터 새로 학습합니다. 첫 페이지의 모델은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Progress of the runs</source>
        <translation>실행 진행률</translation>
    </message>
    <message>
        <source>the accuracies by weight</source>
        <translation>비중에 따른 정확도</translation>
    </message>
    <message>
        <source>the accuracies by step</source>
        <translation>스텝에 따른 정확도</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Run {number} of {all}: ×{weight}</source>
        <translation>실행 {number}/{all}: ×{weight}</translation>
    </message>
    <message>
        <source>You have no drawings to train on: draw digits and label them under the canvas.</source>
        <translation>학습할 내 손글씨가 없습니다. 숫자를 그리고 캔버스 아래에서 무엇인지 알려 주세요.</translation>
    </message>
    <message>
        <source>Drawings or settings have changed since these runs: try every weight again.</source>
        <translation>이 실행들은 지금과 다른 손글씨나 설정으로 한 것입니다. 모든 비중으로 다시 학습해 보세요.</translation>
    </message>
    <message>
        <source>Canceled: {number} of {all} runs finished.</source>
        <translation>취소했습니다. 실행 {all}개 중 {number}개를 마쳤습니다.</translation>
    </message>
    <message>
        <source>Training drawings: {learned}. None is held out, so nobody can tell whether the model has learned your handwriting or memorized the drawings.</source>
        <translation>학습용 손글씨: {learned}장. 따로 남긴 손글씨가 없어서, 글씨를 배웠는지 그대로 외웠는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Training drawings: {learned}; held out: {held_out}, so each is {share} of the accuracy.</source>
        <translation>학습용 손글씨: {learned}장, 따로 남긴 손글씨: {held_out}장. 한 장이 정확도의 {share}입니다.</translation>
    </message>
    <message>
        <source>By step: no steps yet. Press Train, then “Fine-tune on my drawings”, and watch what the model forgets.</source>
        <translation>스텝에 따라: 아직 스텝이 없습니다. ‘학습’을 누른 다음 ‘내 손글씨로 미세 조정’을 눌러 무엇을 잊는지 보세요.</translation>
    </message>
    <message>
        <source>By step. Not measured: drawings that are held out now but that this model was trained on ({n}).</source>
        <translation>스텝에 따라. 측정에서 뺀 것: 지금은 따로 남겼지만 이 모델이 이미 학습한 손글씨 {n}장.</translation>
    </message>
    <message>
        <source>By step of the curve</source>
        <translation>곡선의 스텝에 따라</translation>
    </message>
</context>
<context>
    <name>NeighboursView</name>
    <message>
        <source>The nearest training images</source>
        <translation>가장 가까운 학습 이미지</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Draw something</source>
        <translation>숫자를 그리세요</translation>
    </message>
    <message>
        <source>A tie between {digits}: {n} of {all} each</source>
        <translation>동점: {digits} ({all}장 중 {n}장씩)</translation>
    </message>
    <message>
        <source>{n} of {all} have the label {digit}</source>
        <translation>{all}장 중 {n}장의 레이블: {digit}</translation>
    </message>
    <message>
        <source>Their majority vote is a classifier too, k nearest neighbors: nothing is trained, but all {images} training images must be stored.</source>
        <translation>이웃의 다수결도 하나의 분류기, 곧 k-최근접 이웃(k-NN)입니다. 학습은 하지 않지만 학습 이미지 {images}장을 모두 가지고 있어야 합니다.</translation>
    </message>
    <message>
        <source>label {label}
{distance}</source>
        <translation>레이블 {label}
{distance}</translation>
    </message>
    <message>
        <source>Training image {index}, label {label}: the image on the canvas.</source>
        <translation>학습 이미지 {index}번, 레이블 {label}: 지금 캔버스에 있는 바로 그 이미지입니다.</translation>
    </message>
    <message>
        <source>Training image {index}, label {label}, {metric} distance {distance}.
Click to put the image on the canvas.</source>
        <translation>학습 이미지 {index}번, 레이블 {label}, {metric} 거리 {distance}.
클릭하면 캔버스에 올립니다.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>알림 닫기</translation>
    </message>
    <message>
        <source>You are viewing step {step} of {steps}. Training continues from the newest step: press Alt+End to go there.</source>
        <translation>전체 {steps}스텝 중 스텝 {step}의 모델을 보고 있습니다. 학습은 최신 스텝에서 이어집니다. Alt+End를 누르면 최신 스텝으로 갑니다.</translation>
    </message>
    <message>
        <source>On the canvas: {name}. If you draw, a new drawing of your own begins; Undo brings the previous one back.</source>
        <translation>캔버스에 있는 이미지: {name}. 그 위에 그리면 내 손글씨가 새로 시작됩니다. 이전 손글씨는 ‘되돌리기’로 다시 가져옵니다.</translation>
    </message>
    <message>
        <source>① Draw a {digits} ② See the baseline&apos;s answer ③ Press Train. New here? Guided course (Ctrl+4).</source>
        <translation>① 그리기: {digits} ② 기준선의 답 보기 ③ ‘학습’ 누르기. 처음이라면 안내 코스(Ctrl+4).</translation>
    </message>
    <message>
        <source> or a </source>
        <translation> 또는 </translation>
    </message>
    <message>
        <source>digit</source>
        <translation>구분할 숫자 중 하나</translation>
    </message>
    <message>
        <source>Loading: the models will answer in a moment.</source>
        <translation>불러오는 중입니다. 곧 모델이 답합니다.</translation>
    </message>
    <message>
        <source>Not right? Press the correct digit&apos;s key to save your drawing, and train more. Or compare “As drawn” with “Fitted like MNIST”.</source>
        <translation>예측이 맞지 않나요? 정답 숫자 키를 눌러 손글씨를 추가하고 더 학습해 보세요. 또는 ‘그린 그대로’와 ‘MNIST처럼 맞춤’을 비교해 보세요.</translation>
    </message>
    <message>
        <source>Not right? Press the correct digit&apos;s key to save your drawing, set “Train on” to both, and train more. Or compare “As drawn” with “Fitted like MNIST”.</source>
        <translation>예측이 맞지 않나요? 정답 숫자 키를 눌러 손글씨를 추가하고, ‘학습 데이터’에서 ‘둘 다’를 고른 뒤 더 학습해 보세요. 또는 ‘그린 그대로’와 ‘MNIST처럼 맞춤’을 비교해 보세요.</translation>
    </message>
    <message>
        <source>Right or wrong, the correct digit&apos;s key adds this drawing to yours, and the model trains on it, too.</source>
        <translation>예측이 맞았든 틀렸든, 정답 숫자 키를 누르면 이 손글씨가 추가되고, 다음 학습에 쓰입니다.</translation>
    </message>
    <message>
        <source>Right or wrong, the correct digit&apos;s key adds this drawing to yours. With “Train on” set to both, the model trains on them, too.</source>
        <translation>예측이 맞았든 틀렸든, 정답 숫자 키를 누르면 이 손글씨가 추가됩니다. ‘학습 데이터’에서 ‘둘 다’를 고르면 모델이 이것으로도 학습합니다.</translation>
    </message>
    <message>
        <source>Reading your drawings. The training begins in a moment; Stop calls it off.</source>
        <translation>손글씨를 읽고 있습니다. 곧 학습을 시작합니다. ‘중지’를 누르면 취소합니다.</translation>
    </message>
    <message>
        <source>Paused. Step trains on one more batch; Continue resumes.</source>
        <translation>일시 정지했습니다. ‘한 스텝’은 배치 하나만 더 학습하고, ‘계속’은 학습을 이어 갑니다.</translation>
    </message>
    <message>
        <source>The baseline has answered. The model is not trained yet: press Train.</source>
        <translation>기준선 모델은 이미 답했습니다. 다른 모델은 아직 학습하지 않았습니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>Watch the loss fall, and the model&apos;s prediction move with it.</source>
        <translation>손실이 줄면서 모델의 예측이 함께 움직이는 것을 지켜보세요.</translation>
    </message>
</context>
<context>
    <name>NoveltyWarning</name>
    <message>
        <source>Looks like no digit</source>
        <translation>어느 숫자도 닮지 않음</translation>
    </message>
    <message>
        <source>Hardly more than a dot: fitted like MNIST, it is much enlarged.</source>
        <translation>점이나 다름없음: MNIST처럼 맞추면서 크게 확대됨</translation>
    </message>
    <message>
        <source>Looks like neither: less ink than any of {n} training images.</source>
        <translation>어느 쪽도 닮지 않음: 학습 이미지 {n}장 중 어느 것보다도 잉크가 적음</translation>
    </message>
    <message>
        <source>Looks like none: less ink than any of {n} training images.</source>
        <translation>어느 숫자도 닮지 않음: 학습 이미지 {n}장 중 어느 것보다도 잉크가 적음</translation>
    </message>
    <message>
        <source>Looks like neither: more unusual than {nearer} of {of} validation images.</source>
        <translation>어느 쪽도 닮지 않음: 검증 이미지 {of}장 중 {nearer}장보다 특이함</translation>
    </message>
    <message>
        <source>Looks like none: more unusual than {nearer} of {of} validation images.</source>
        <translation>어느 숫자도 닮지 않음: 검증 이미지 {of}장 중 {nearer}장보다 특이함</translation>
    </message>
    <message>
        <source>The models predict a digit all the same: each can only choose among the digits it knows.
Ink is the sum of all pixels, from 0 (paper) to 1: {ink} here; in the training image with least ink, {least}.</source>
        <translation>그래도 모델은 예측을 내놓습니다. 아는 숫자 중에서만 고를 수 있기 때문입니다.
잉크는 모든 픽셀값(종이 0, 잉크 1)의 합입니다. 이 이미지는 {ink}, 잉크가 가장 적은 학습 이미지는 {least}입니다.</translation>
    </message>
    <message>
        <source>The models predict a digit all the same: each can only choose among the digits it knows.
The drawing is shorter than the pen is wide. Fitted like MNIST, its longest side becomes 20 pixels.</source>
        <translation>그래도 모델은 예측을 내놓습니다. 아는 숫자 중에서만 고를 수 있기 때문입니다.
이 그림은 펜의 굵기보다 짧습니다. MNIST처럼 맞추면 긴 쪽이 20픽셀이 됩니다.</translation>
    </message>
    <message>
        <source>The models predict a digit all the same: each can only choose among the digits it knows.
RMSE to the nearest training image: {distance}. The same was measured for {of} validation images; {nearer} of them are closer to their nearest training image. The warning appears from {share} in 100 on.
The warning can be wrong: one or two in 100 real digits get it, and with 3 and 7 to choose from, half of MNIST&apos;s other digits do not. As drawn, a digit that is small or off center gets it too.</source>
        <translation>그래도 모델은 예측을 내놓습니다. 아는 숫자 중에서만 고를 수 있기 때문입니다.
가장 가까운 학습 이미지까지의 RMSE: {distance}. 검증 이미지 {of}장에서도 같은 값을 쟀더니 {nearer}장이 이보다 가까웠습니다. 100장 중 {share}장 이상이면 이렇게 경고합니다.
이 경고는 틀릴 수 있습니다. 진짜 숫자도 100장 중 한두 장은 경고를 받고, 3과 7 중에서 고를 때는 MNIST의 다른 숫자 가운데 절반이 경고를 받지 않습니다. ‘그린 그대로’에서는 작거나 가운데를 벗어난 숫자도 경고를 받습니다.</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>The value is still {value}; press Esc to show it again.</source>
        <translation>지금 쓰는 값: {value}. Esc를 누르면 다시 보입니다.</translation>
    </message>
</context>
<context>
    <name>NumbersView</name>
    <message>
        <source>The numbers of the tensor</source>
        <translation>텐서의 숫자</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Rows {first} to {last} of {rows}, columns 0 to {end} of {columns}</source>
        <translation>행 {first}–{last} (전체 {rows}), 열 0–{end} (전체 {columns})</translation>
    </message>
</context>
<context>
    <name>OneHotRows</name>
    <message>
        <source>The one-hot rows</source>
        <translation>원-핫 행</translation>
    </message>
</context>
<context>
    <name>OptimizerFields</name>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>The optimizer&apos;s settings, weight decay, the learning-rate schedule, and the device</source>
        <translation>옵티마이저의 설정, 가중치 감쇠, 실행 중 학습률의 변화, 계산하는 장치</translation>
    </message>
    <message>
        <source>How the optimizer turns the gradient into a step (SGD: stochastic gradient descent). What is subtracted from each weight:</source>
        <translation>그레이디언트로 스텝을 만드는 방법입니다(SGD: 확률적 경사 하강법). 가중치마다 빼는 값은 다음과 같습니다.</translation>
    </message>
    <message>
        <source>Each optimizer needs its own learning rate. Usual here: {rates}.</source>
        <translation>저마다 알맞은 학습률이 다릅니다. 여기서 보통 쓰는 값: {rates}.</translation>
    </message>
    <message>
        <source>This value × the weight is added to the weight&apos;s gradient, so that weights that are not needed shrink toward 0. 0: none.</source>
        <translation>이 값 × 가중치를 그레이디언트에 더합니다. 그래서 쓸모없는 가중치는 0에 가까워집니다. 0: 감쇠 없음.</translation>
    </message>
</context>
<context>
    <name>OptionsRow</name>
    <message>
        <source>comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>세미콜론</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>세로줄</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>caret (^)</source>
        <translation>캐럿(^)</translation>
    </message>
    <message>
        <source>tilde (~)</source>
        <translation>물결표(~)</translation>
    </message>
    <message>
        <source>colon</source>
        <translation>쌍점(:)</translation>
    </message>
    <message>
        <source>point</source>
        <translation>점</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>첫 줄이 열의 이름</translation>
    </message>
    <message>
        <source>Leave out rows with an empty cell</source>
        <translation>빈 칸이 있는 행은 빼기</translation>
    </message>
    <message>
        <source>A tensor has a number everywhere. Without this tick a file with an empty cell is refused, and the line is named.</source>
        <translation>텐서에는 모든 자리에 수가 있어야 합니다. 선택하지 않으면 빈 칸이 있는 파일은 읽지 않고 그 줄을 알려 줍니다.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>구분자</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>소수점 기호</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
</context>
<context>
    <name>OtherEnd</name>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Destination of the walk</source>
        <translation>어디로 걸어갈지</translation>
    </message>
    <message>
        <source>Another image of the same kind.</source>
        <translation>같은 종류의 다른 이미지로 바꿉니다.</translation>
    </message>
    <message>
        <source>From your drawing to</source>
        <translation>내 손글씨에서</translation>
    </message>
    <message>
        <source>the mean image of {digit}</source>
        <translation>{digit}의 평균 이미지까지</translation>
    </message>
    <message>
        <source>a validation image</source>
        <translation>검증 이미지 하나까지</translation>
    </message>
    <message>
        <source>one of your drawings</source>
        <translation>내 손글씨 모음의 손글씨까지</translation>
    </message>
    <message>
        <source>validation image {index}, label {label}</source>
        <translation>검증 이미지 {index}, 레이블 {label}</translation>
    </message>
    <message>
        <source>your drawing {number}, label {label}</source>
        <translation>내 손글씨 {number}, 레이블 {label}</translation>
    </message>
</context>
<context>
    <name>OtherPictures</name>
    <message>
        <source>Your drawing</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>What is on the canvas, as the models are given it: 28×28 bytes</source>
        <translation>캔버스에 있는 것을 모델이 받는 그대로: 28×28바이트</translation>
    </message>
    <message>
        <source>Paste an image</source>
        <translation>이미지 붙여넣기</translation>
    </message>
    <message>
        <source>An image, or an image&apos;s file, that was copied in another program</source>
        <translation>다른 프로그램에서 복사한 이미지 또는 이미지 파일</translation>
    </message>
    <message>
        <source>Pasted image</source>
        <translation>붙여넣은 이미지</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>What happened</source>
        <translation>일어난 일</translation>
    </message>
    <message>
        <source>Stopped before a result. Run it again.</source>
        <translation>결과가 나오기 전에 멈추었습니다. 다시 실행하세요.</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>실행 중&#xa0;…</translation>
    </message>
    <message>
        <source>Choose an answer first; then you will see what to look at.</source>
        <translation>먼저 답을 고르세요. 무엇을 살펴볼지는 그다음에 알려 드립니다.</translation>
    </message>
    <message>
        <source>Your prediction is saved.</source>
        <translation>예측을 기록했습니다.</translation>
    </message>
    <message>
        <source>None of the answers was correct this time.</source>
        <translation>이번에는 어느 답도 맞지 않았습니다.</translation>
    </message>
    <message>
        <source>✓ Your prediction was correct.</source>
        <translation>✓ 예측이 맞았습니다.</translation>
    </message>
    <message>
        <source>✗ Not this time. Result: {answer}</source>
        <translation>✗ 예측과 다릅니다. 결과: {answer}</translation>
    </message>
    <message>
        <source>Unexpected result: did you change a setting? The explanation describes the usual one.</source>
        <translation>예상과 다른 결과입니다. 설정을 바꾸셨나요? 아래 설명은 보통의 결과에 관한 것입니다.</translation>
    </message>
</context>
<context>
    <name>OverfittingPlot</name>
    <message>
        <source>Training and validation loss by step</source>
        <translation>스텝에 따른 학습 손실과 검증 손실</translation>
    </message>
    <message>
        <source>Dashed: loss on the training images. Solid: loss on the validation images, which are never used for training. Dotted: where the validation loss was lowest.</source>
        <translation>점선(┅)은 학습에 쓰는 이미지의 손실, 실선(━)은 학습에 쓰지 않는 검증 이미지의 손실입니다. 세로 점선(┊)은 검증 손실이 가장 낮았던 곳입니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>{kind}, step {step}: training {train}, validation {valid}</source>
        <translation>{kind}, 스텝 {step}: 학습 {train}, 검증 {valid}</translation>
    </message>
</context>
<context>
    <name>OverfittingView</name>
    <message>
        <source>┅ training   ━ validation   ┊ validation loss lowest</source>
        <translation>┅ 학습   ━ 검증   ┊ 검증 손실이 가장 낮은 곳</translation>
    </message>
    <message>
        <source>the losses on few images</source>
        <translation>적은 이미지에서의 손실</translation>
    </message>
    <message>
        <source>With variants (augmentation)</source>
        <translation>변형 사용 (데이터 증강)</translation>
    </message>
    <message>
        <source>Train on these images</source>
        <translation>이 이미지로 학습하기</translation>
    </message>
    <message>
        <source>Some of the training images</source>
        <translation>학습에 쓰는 이미지 몇 장</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>실행이 얼마나 끝났는지</translation>
    </message>
    <message>
        <source>Every step trains on new variants of its images: shifted, turned, bent a little at random. The pictures show what one step gets; the ranges are set in the panel “Variants”.</source>
        <translation>스텝마다 이미지를 무작위로 조금 옮기고 돌리고 구부린 새 변형으로 학습합니다. 아래 그림은 한 스텝이 쓰는 것입니다. 범위는 ‘변형’ 패널에서 정합니다.</translation>
    </message>
    <message>
        <source>Other variants</source>
        <translation>다른 변형</translation>
    </message>
    <message>
        <source>Show the variants of another step.</source>
        <translation>다른 스텝이 쓰는 변형을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>학습 이미지</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>What to plot</source>
        <translation>그릴 것</translation>
    </message>
    <message>
        <source>{shown} of the {images} training images, as variants of one step</source>
        <translation>학습 이미지 {images}장 중 {shown}장을 한 스텝이 쓰는 대로 변형한 것</translation>
    </message>
    <message>
        <source>{shown} of the {images} training images, equally many per digit</source>
        <translation>학습 이미지 {images}장 중 {shown}장 (숫자마다 같은 수)</translation>
    </message>
    <message>
        <source>Now check “With variants (augmentation)”, look at the variants, and train again: is the gap between the two losses smaller?</source>
        <translation>이제 ‘변형 사용 (데이터 증강)’을 켜고 변형을 살펴본 다음 다시 학습해 보세요. 두 손실의 차이가 줄어드나요?</translation>
    </message>
    <message>
        <source>Now uncheck “With variants (augmentation)” and train again: is the gap between the two losses larger?</source>
        <translation>이제 ‘변형 사용 (데이터 증강)’을 끄고 다시 학습해 보세요. 두 손실의 차이가 커지나요?</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Train from scratch, with the settings of the first page. The model there is not changed. Runs with and without variants are drawn in the same plot.</source>
        <translation>첫 페이지의 설정에 따라 처음부터 학습합니다. 첫 페이지의 모델은 그대로입니다. 변형을 쓴 실행과 쓰지 않은 실행을 겹쳐 그립니다.</translation>
    </message>
    <message>
        <source>Press “Train on these images”. Predict first: will both losses fall to the end?</source>
        <translation>“이 이미지로 학습하기”를 누르세요. 먼저 예측해 보세요. 두 손실이 끝까지 함께 내려갈까요?</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>The course</source>
        <translation>코스</translation>
    </message>
    <message>
        <source>Short lessons, one idea each: predict, run the real experiment, compare. Start anywhere. Your own drawing, digits and settings are restored afterwards.</source>
        <translation>활동마다 개념 하나: 예측하고, 실행하고, 확인합니다. 어디서든 시작할 수 있고, 쓰던 손글씨와 숫자와 설정은 끝나면 돌아옵니다.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>처음부터 다시</translation>
    </message>
    <message>
        <source>Delete all predictions, for the next learner</source>
        <translation>다음 학습자를 위해 예측을 모두 지웁니다</translation>
    </message>
    <message>
        <source>The chapter&apos;s questions and where each is answered</source>
        <translation>이 장의 질문과 답이 있는 곳</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>{seen} of {count} done</source>
        <translation>{count}개 중 {seen}개 완료</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>✓ correct</source>
        <translation>✓ 맞음</translation>
    </message>
    <message>
        <source>✗ not correct</source>
        <translation>✗ 예측과 다름</translation>
    </message>
    <message>
        <source>37 questions …</source>
        <translation>질문 37개 …</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>답함</translation>
    </message>
</context>
<context>
    <name>PageSwitch</name>
    <message>
        <source>Draw and train</source>
        <translation>그리기와 학습</translation>
    </message>
    <message>
        <source>Your digit, both models, the training (Ctrl+1)</source>
        <translation>내가 그린 숫자, 두 모델, 학습 (Ctrl+1)</translation>
    </message>
    <message>
        <source>Why the model predicts this, and how it learned it (Ctrl+2)</source>
        <translation>왜 그렇게 예측하는지, 어떻게 배웠는지 (Ctrl+2)</translation>
    </message>
    <message>
        <source>Gradient descent with a few numbers (Ctrl+3)</source>
        <translation>수 몇 개로 보는 경사 하강법 (Ctrl+3)</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>코스</translation>
    </message>
    <message>
        <source>Guided lessons: predict, then run (Ctrl+4)</source>
        <translation>안내 코스: 예측하고 실행합니다 (Ctrl+4)</translation>
    </message>
    <message>
        <source>How an image, a table or a text becomes a tensor (Ctrl+5)</source>
        <translation>이미지, 표, 텍스트가 텐서가 되는 과정 (Ctrl+5)</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>살펴보기</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>실험실</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
</context>
<context>
    <name>PastedTexts</name>
    <message>
        <source>Pasted table</source>
        <translation>붙여넣은 표</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>붙여넣은 텍스트</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Accuracy by collection</source>
        <translation>모음별 정확도</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>모음</translation>
    </message>
    <message>
        <source>drawings</source>
        <translation>손글씨</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>빼고 학습</translation>
    </message>
    <message>
        <source>Of the digits told apart now; blank ones are left out.</source>
        <translation>지금 예측하는 숫자만 셉니다. 빈 손글씨는 뺍니다.</translation>
    </message>
    <message>
        <source>Accuracy of the model that is looked at.</source>
        <translation>보고 있는 모델의 정확도입니다.</translation>
    </message>
    <message>
        <source>Accuracy of the baseline by L1.</source>
        <translation>L1 기준선의 정확도입니다.</translation>
    </message>
    <message>
        <source>Accuracy of the baseline by RMSE.</source>
        <translation>RMSE 기준선 모델의 정확도입니다.</translation>
    </message>
    <message>
        <source>Accuracy of a model trained on the training images and all drawings but theirs.</source>
        <translation>학습 이미지와 그 사람을 뺀 모두의 손글씨로 학습한 모델의 정확도입니다.</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Predictions of</source>
        <translation>예측하는 모델</translation>
    </message>
    <message>
        <source>Drawings predicted wrongly</source>
        <translation>틀리게 예측한 손글씨</translation>
    </message>
    <message>
        <source>the accuracy by collection</source>
        <translation>모음별 정확도</translation>
    </message>
    <message>
        <source>a {label} of “{name}”</source>
        <translation>“{name}”의 손글씨, 레이블 {label}</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>The drawings are being read and counted</source>
        <translation>손글씨를 읽고 세고 있습니다</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train, or choose the baseline.</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르거나 기준선 모델을 고르세요.</translation>
    </message>
    <message>
        <source>The drawings are being read and counted …</source>
        <translation>손글씨를 읽고 세고 있습니다 …</translation>
    </message>
    <message>
        <source>Drawings, digits or form have changed since: leave each person out again.</source>
        <translation>그 뒤로 손글씨나 숫자, 입력 방식이 바뀌었습니다. 한 사람씩 빼고 다시 학습해 보세요.</translation>
    </message>
    <message>
        <source>So far there are drawings of one collection only.</source>
        <translation>아직은 한 모음에만 손글씨가 있습니다.</translation>
    </message>
    <message>
        <source>There are no drawings of these digits yet.</source>
        <translation>이 숫자들의 손글씨가 아직 없습니다.</translation>
    </message>
    <message>
        <source>Give each person a collection of their own: on the Draw page press ⋯ beside the name of the collection and choose “New collection …”, then let them draw and add their digits, or open a file of drawings that they saved.</source>
        <translation>사람마다 모음을 하나씩 만드세요. 그리기 페이지에서 모음 이름 옆의 ⋯를 누르고 “새 모음 …”을 고른 다음, 숫자를 그려 추가하게 하거나 저장해 둔 손글씨 파일을 여세요.</translation>
    </message>
    <message>
        <source>A {label}, predicted as {answer}. Click to put it on the canvas.</source>
        <translation>레이블 {label}, 예측 {answer}. 누르면 캔버스에 놓입니다.</translation>
    </message>
    <message>
        <source>No drawing of “{name}” is predicted wrongly.</source>
        <translation>“{name}”의 손글씨는 모두 옳게 예측했습니다.</translation>
    </message>
    <message>
        <source>Predicted wrongly of “{name}”: {wrong} of {n} (label → prediction)</source>
        <translation>“{name}”의 손글씨 {n}장 중 틀리게 예측한 것 {wrong}장 (레이블 → 예측)</translation>
    </message>
    <message>
        <source>The first {n} are shown.</source>
        <translation>처음 {n}개만 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>From the picture to the canvas</source>
        <translation>사진에서 캔버스까지</translation>
    </message>
    <message>
        <source>The &amp;ink is lighter than the paper</source>
        <translation>글씨가 종이보다 밝음(&amp;I)</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>밝기</translation>
    </message>
    <message>
        <source>without shadows</source>
        <translation>그림자 제거</translation>
    </message>
    <message>
        <source>without shadows, inverted</source>
        <translation>그림자 제거, 반전</translation>
    </message>
    <message>
        <source>ink</source>
        <translation>잉크</translation>
    </message>
    <message>
        <source>the largest ink</source>
        <translation>가장 큰 잉크</translation>
    </message>
    <message>
        <source>28×28, as MNIST&apos;s</source>
        <translation>28×28, MNIST처럼</translation>
    </message>
    <message>
        <source>Put it on the canvas</source>
        <translation>캔버스에 놓기</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>the pasted picture</source>
        <translation>붙여 넣은 사진</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>행 {row}, 열 {column}: {value}</translation>
    </message>
</context>
<context>
    <name>PixelArithmetic</name>
    <message>
        <source>The pixel</source>
        <translation>픽셀</translation>
    </message>
    <message>
        <source>What the pixel adds to the distances</source>
        <translation>이 픽셀이 거리에 더하는 값</translation>
    </message>
    <message>
        <source>What the pixel adds to the logit</source>
        <translation>이 픽셀이 로짓에 더하는 값</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>× pixel</source>
        <translation>× 픽셀</translation>
    </message>
    <message>
        <source>pixel</source>
        <translation>픽셀</translation>
    </message>
    <message>
        <source>|pixel − mean|</source>
        <translation>|픽셀 − 평균|</translation>
    </message>
    <message>
        <source>(pixel − mean)²</source>
        <translation>(픽셀 − 평균)²</translation>
    </message>
    <message>
        <source>Point at a pixel in any picture to see what it adds to each sum.</source>
        <translation>아무 그림에서나 픽셀을 가리키면, 그 픽셀이 각 합에 더하는 값을 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>evidence for {digit}</source>
        <translation>{digit}일 가능성을 높임</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Rows and columns are counted from 0. A pixel is a byte, 0 to 255, divided by 255. A result has four decimals; what it is made of has as many as it takes for the result to come out by hand.</source>
        <translation>행과 열은 0부터 셉니다. 픽셀은 0부터 255까지의 바이트를 255로 나눈 값입니다. 결과는 소수점 아래 넷째 자리까지 나타내고, 결과를 이루는 수는 손으로 계산해도 그 결과가 나올 만큼의 자릿수로 나타냅니다.</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>행 {row}, 열 {column} (0부터)</translation>
    </message>
    <message>
        <source>adds nothing</source>
        <translation>더하는 값 없음</translation>
    </message>
</context>
<context>
    <name>PixelLines</name>
    <message>
        <source>at the pixel</source>
        <translation>이 픽셀에서</translation>
    </message>
    <message>
        <source>Rows and columns are counted from 0. A pixel is a byte, 0 to 255, divided by 255. A result has four decimals; what it is made of has as many as it takes for the result to come out by hand.</source>
        <translation>행과 열은 0부터 셉니다. 픽셀은 0부터 255까지의 바이트를 255로 나눈 값입니다. 결과는 소수점 아래 넷째 자리까지 나타내고, 결과를 이루는 수는 손으로 계산해도 그 결과가 나올 만큼의 자릿수로 나타냅니다.</translation>
    </message>
    <message>
        <source>Point at a pixel in any picture.</source>
        <translation>아무 그림에서나 픽셀을 가리키세요.</translation>
    </message>
    <message>
        <source>row {row}, column {column}: pixel {value} = {byte}/255</source>
        <translation>행 {row}, 열 {column}: 픽셀 {value} = {byte}/255</translation>
    </message>
</context>
<context>
    <name>PositionsPlot</name>
    <message>
        <source>Where the slices lie, in the order of their names</source>
        <translation>파일 이름 순서로 본 단면의 위치</translation>
    </message>
    <message>
        <source>at (mm)</source>
        <translation>위치(mm)</translation>
    </message>
    <message>
        <source>place by file name</source>
        <translation>파일 이름 순서</translation>
    </message>
    <message>
        <source>{file}: slice {slice} at {position} mm</source>
        <translation>{file}: 단면 {slice}, 위치 {position} mm</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>단면</translation>
    </message>
</context>
<context>
    <name>PredictionLines</name>
    <message>
        <source>Baseline (L1)</source>
        <translation>기준선(L1)</translation>
    </message>
    <message>
        <source>closer by {margin}</source>
        <translation>거리 차 {margin}</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>아직 학습하지 않음</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>결정하지 못함</translation>
    </message>
</context>
<context>
    <name>PredictionSource</name>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train, or choose the baseline.</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르거나 기준선 모델을 고르세요.</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities</source>
        <translation>확률</translation>
    </message>
</context>
<context>
    <name>ProblemChoice</name>
    <message>
        <source>Open a table on the Data page and press “Learn from this table” under Learn.</source>
        <translation>‘데이터’ 페이지에서 표를 열고 ‘학습’ 탭의 ‘이 표로 학습’을 누르세요.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>바로 가기</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 파일</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>The chapter&apos;s 37 questions</source>
        <translation>이 장의 질문 37개</translation>
    </message>
    <message>
        <source>Chapter 4 ends with these questions. Choose a line to go where it is answered.</source>
        <translation>4장은 이 질문들로 끝납니다. 줄을 고르면 답이 있는 곳으로 갑니다.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>답이 있는 곳</translation>
    </message>
    <message>
        <source>and at</source>
        <translation>그리고</translation>
    </message>
    <message>
        <source>Lesson {number}: {title}</source>
        <translation>활동 {number}: {title}</translation>
    </message>
    <message>
        <source>Panel “{title}”</source>
        <translation>패널 ‘{title}’</translation>
    </message>
    <message>
        <source>the lab</source>
        <translation>실험실</translation>
    </message>
</context>
<context>
    <name>RangeFields</name>
    <message>
        <source>Shift, ± pixels</source>
        <translation>이동, ± 픽셀</translation>
    </message>
    <message>
        <source>Shift right or left and up or down by up to this many pixels.</source>
        <translation>오른쪽이나 왼쪽, 위나 아래로 이 픽셀 수까지 옮깁니다.</translation>
    </message>
    <message>
        <source>Turn clockwise or counterclockwise by up to this many degrees.</source>
        <translation>시계 방향이나 반대 방향으로 이 각도까지 돌립니다.</translation>
    </message>
    <message>
        <source>Larger or smaller by up to this percentage.</source>
        <translation>이 비율까지 키우거나 줄입니다.</translation>
    </message>
    <message>
        <source>Lean to the right or left: a point 10 pixels above the middle moves sideways by up to this percentage of 10 pixels.</source>
        <translation>오른쪽이나 왼쪽으로 기울입니다. 가운데보다 10픽셀 위에 있는 점은 그 10픽셀의 이 비율까지 옆으로 움직입니다.</translation>
    </message>
    <message>
        <source>Thicker or thinner lines by up to this many pixels.</source>
        <translation>선을 이 픽셀 수까지 굵게 하거나 가늘게 합니다.</translation>
    </message>
    <message>
        <source>Bend smoothly, as if drawn on rubber: no point moves more than this many pixels along each axis.</source>
        <translation>고무 위에 그린 것처럼 부드럽게 휩니다. 어느 점도 축마다 이 픽셀 수보다 많이 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Turn, ± degrees</source>
        <translation>회전, ± 도</translation>
    </message>
    <message>
        <source>Size, ± %</source>
        <translation>크기, ± %</translation>
    </message>
    <message>
        <source>Slant, ± %</source>
        <translation>기울기, ± %</translation>
    </message>
    <message>
        <source>Thickness, ± pixels</source>
        <translation>굵기, ± 픽셀</translation>
    </message>
    <message>
        <source>Bend, ± pixels</source>
        <translation>휨, ± 픽셀</translation>
    </message>
</context>
<context>
    <name>RateField</name>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>The size of each step: parameters become parameters − rate × gradient. You can change the rate while steps are taken. Too low: it takes forever. Too high: every step jumps across the valley to a higher point.</source>
        <translation>한 스텝에 얼마나 가는지 정합니다. 파라미터는 파라미터 − 학습률 × 그레이디언트가 됩니다. 스텝을 가는 동안에도 바꿀 수 있습니다. 너무 작으면 아주 오래 걸리고, 너무 크면 스텝마다 골짜기를 건너뛰어 더 높은 곳에 이릅니다.</translation>
    </message>
</context>
<context>
    <name>RateFinderView</name>
    <message>
        <source>Find a learning rate</source>
        <translation>학습률 찾기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Use this rate</source>
        <translation>이 학습률 쓰기</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>찾기가 얼마나 진행되었는지</translation>
    </message>
    <message>
        <source>A new model with the current settings takes one epoch of steps (at least 400), each with a higher rate. Then it learns a short while at each of a few constant rates. Your own model is not changed.</source>
        <translation>지금 설정의 새 모델이 스텝마다 학습률을 높이며 한 에포크(적어도 400스텝)를 학습합니다. 이어서 몇 가지 일정한 학습률로 각각 처음부터 짧게 학습합니다. 내 모델은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Sets this learning rate; then press Train.</source>
        <translation>설정의 학습률이 됩니다. 그런 다음 학습을 누르세요.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>● loss of a batch</source>
        <translation>● 배치의 손실</translation>
    </message>
    <message>
        <source>━ smoothed</source>
        <translation>━ 매끄럽게 한 손실</translation>
    </message>
    <message>
        <source>▒ low loss</source>
        <translation>▒ 손실이 낮은 곳</translation>
    </message>
    <message>
        <source>◆ short runs</source>
        <translation>◆ 짧은 학습</translation>
    </message>
    <message>
        <source>the loss against the rate</source>
        <translation>학습률에 따른 손실</translation>
    </message>
    <message>
        <source>the short runs</source>
        <translation>짧은 학습</translation>
    </message>
    <message>
        <source>┃ suggested: {rate}</source>
        <translation>┃ 제안: {rate}</translation>
    </message>
    <message>
        <source>┆ set now: {rate}</source>
        <translation>┆ 지금 설정: {rate}</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Taking the first steps …</source>
        <translation>첫 스텝을 밟는 중&#xa0;…</translation>
    </message>
    <message>
        <source>With too small a learning rate the model learns nothing; with too large a rate the loss jumps around. Press “Find a learning rate” to see where the loss falls.</source>
        <translation>학습률이 너무 작으면 배우는 것이 없고, 너무 크면 손실이 이리저리 튑니다. “학습률 찾기”를 누르고 손실이 어디에서 내려가는지 보세요.</translation>
    </message>
    <message>
        <source>The settings or images have changed since this search: find a learning rate again.</source>
        <translation>지금과 다른 설정이나 이미지로 찾은 결과입니다. 학습률을 다시 찾으세요.</translation>
    </message>
    <message>
        <source>Canceled before the end: no suggestion.</source>
        <translation>끝나기 전에 취소했으므로 제안이 없습니다.</translation>
    </message>
</context>
<context>
    <name>RatePlot</name>
    <message>
        <source>Loss against the learning rate</source>
        <translation>학습률에 따른 손실</translation>
    </message>
    <message>
        <source>Each point is one step: the rate below it, and the loss of the next batch. On the far left the steps are too small to change anything; on the far right they jump over the valley. Each diamond is a short run at a constant rate: the mean loss of its last steps.</source>
        <translation>점 하나가 아래에 적힌 학습률로 밟은 한 스텝과, 그다음 배치의 손실입니다. 왼쪽 끝에서는 스텝이 너무 작아 아무것도 바뀌지 않고, 오른쪽 끝에서는 골짜기를 뛰어넘습니다. 마름모는 일정한 학습률로 한 짧은 학습이며, 마지막 스텝들의 평균 손실입니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>learning rate (log scale)</source>
        <translation>학습률(로그 눈금)</translation>
    </message>
    <message>
        <source>rate {rate}: loss {loss}, smoothed {smoothed}</source>
        <translation>학습률 {rate}: 손실 {loss}, 매끄럽게 한 손실 {smoothed}</translation>
    </message>
    <message>
        <source>short run at rate {rate}: loss {loss} at its end, accuracy {accuracy}</source>
        <translation>짧은 학습, 학습률 {rate}: 끝의 손실 {loss}, 정확도 {accuracy}</translation>
    </message>
    <message>
        <source>short run at rate {rate}: it diverged</source>
        <translation>짧은 학습, 학습률 {rate}: 발산함</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message>
        <source>How much has been read</source>
        <translation>읽은 만큼</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Recent &amp;files</source>
        <translation>최근 파일(&amp;F)</translation>
    </message>
    <message>
        <source>{name} (in {folder})</source>
        <translation>{name} ({folder} 폴더)</translation>
    </message>
    <message>
        <source>No file has been opened or saved yet</source>
        <translation>아직 열거나 저장한 파일이 없습니다</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>목록 비우기(&amp;C)</translation>
    </message>
    <message>
        <source>The files themselves stay where they are.</source>
        <translation>파일 자체는 그대로 남습니다.</translation>
    </message>
</context>
<context>
    <name>RecipeEditor</name>
    <message>
        <source>cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>mnist_loss</source>
        <translation>mnist_loss</translation>
    </message>
    <message>
        <source>Cross-entropy: the mean of −log p(label). mnist_loss, the chapter&apos;s: the mean of 1 − p(label), where(target==1, 1−p, p).mean().</source>
        <translation>교차 엔트로피: −log p(레이블)의 평균. mnist_loss(4장의 손실): 1 − p(레이블)의 평균, 즉 where(target==1, 1−p, p).mean().</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>one-cycle</source>
        <translation>원사이클</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>모델(&amp;M)</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>학습률(&amp;R)</translation>
    </message>
    <message>
        <source>Optimi&amp;zer</source>
        <translation>옵티마이저(&amp;Z)</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>The size of each step: weights become weights − rate × gradient; optimizers other than SGD use another value in place of the gradient. You can change the rate during training. If it is far too high, the loss explodes. The learning-rate finder in Explore suggests a value.</source>
        <translation>한 스텝에 얼마나 움직일지 정합니다. 가중치 ← 가중치 − 학습률 × 그레이디언트. SGD가 아닌 옵티마이저는 그레이디언트 자리에 저마다 다른 값을 씁니다. 학습 도중에도 바꿀 수 있습니다. 너무 크면 손실이 발산합니다. 살펴보기의 학습률 찾기가 하나를 제안합니다.</translation>
    </message>
    <message>
        <source>How many times the model sees every training image.</source>
        <translation>학습 이미지 전체를 몇 번 볼지 정합니다.</translation>
    </message>
    <message>
        <source>How many images the gradient of one step is averaged over.</source>
        <translation>한 스텝의 그레이디언트를 이미지 몇 장으로 평균할지 정합니다.</translation>
    </message>
    <message>
        <source>The same seed gives the same random numbers, and so the same run to the last digit.</source>
        <translation>시드가 같으면 난수가 같고, 학습 결과도 마지막 자리까지 같습니다.</translation>
    </message>
    <message>
        <source>The device that computes. For a model this small the CPU is fast enough.</source>
        <translation>계산할 장치입니다. 이렇게 작은 모델에는 CPU로도 충분합니다.</translation>
    </message>
    <message>
        <source>How the learning rate changes during the run. Constant: no change. One-cycle: the rate starts at 1/25 of the value set, reaches that value after three tenths of the steps, then falls to almost 0: large steps first, small ones to settle.</source>
        <translation>실행하는 동안 학습률이 어떻게 변하는지 정합니다. 고정: 그대로입니다. 원사이클: 정한 학습률의 25분의 1에서 시작해 전체 스텝의 10분의 3에 걸쳐 정한 값까지 올라갔다가, 거의 0까지 내려갑니다. 가는 길에는 크게, 자리 잡을 때는 작게 움직입니다.</translation>
    </message>
    <message>
        <source>Epo&amp;chs</source>
        <translation>에포크(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>배치 크기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>손실(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Start from</source>
        <translation>초깃값(&amp;S)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Dev&amp;ice</source>
        <translation>장치(&amp;I)</translation>
    </message>
</context>
<context>
    <name>RecordedPart</name>
    <message>
        <source>The size of the graph</source>
        <translation>그래프의 크기</translation>
    </message>
    <message>
        <source>Why no gradient is recorded here</source>
        <translation>왜 여기에는 그레이디언트를 기록하지 않는가</translation>
    </message>
    <message>
        <source>backward() is never called on a validation loss: learning from the test would spoil the test. The graph would be recorded for nothing, and summing losses that still have their graphs keeps all of them in memory. loss.item() or torch.no_grad() releases the graph.</source>
        <translation>검증 손실에는 backward()를 부르지 않습니다. 평가에 쓸 것으로 배우면 평가가 망가집니다. 그래프를 기록해도 쓸 데가 없고, 그래프가 달린 손실을 더해 가면 그래프가 모두 메모리에 남습니다. loss.item()이나 torch.no_grad()를 쓰면 그래프가 남지 않습니다.</translation>
    </message>
    <message>
        <source>Nodes: operations that torch records. Bytes: the numbers stored for them, each block of memory counted once; the nodes themselves are not included.</source>
        <translation>노드: torch가 적어 두는 연산. 바이트: 그 연산을 위해 남겨 두는 수의 크기로, 같은 메모리는 한 번만 셉니다. 노드 자체의 크기는 따로입니다.</translation>
    </message>
    <message>
        <source>{n} losses summed</source>
        <translation>손실 {n}개의 합</translation>
    </message>
    <message>
        <source>as in training</source>
        <translation>학습처럼</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>measured now</source>
        <translation>지금 잰 값</translation>
    </message>
    <message>
        <source>one loss</source>
        <translation>손실 하나</translation>
    </message>
    <message>
        <source>under no_grad</source>
        <translation>no_grad에서</translation>
    </message>
</context>
<context>
    <name>ReliabilityPlot</name>
    <message>
        <source>Accuracy against probability</source>
        <translation>확률에 따른 정확도</translation>
    </message>
    <message>
        <source>Images are grouped by the probability of the predicted digit. Point: mean probability and accuracy of the group. Vertical line: the range in which the accuracy may lie, given the number of images (95 %). Below the dashed line the model is overconfident, above it underconfident. Numbers at the bottom: images.</source>
        <translation>예측한 숫자의 확률에 따라 이미지를 묶습니다. 점: 묶음의 평균 확률과 정확도. 세로선: 이미지 수가 이 정도일 때 정확도가 있을 만한 범위(95 %). 점선 아래에서는 모델이 지나치게 확신하고, 위에서는 덜 확신합니다. 아래쪽 수: 이미지 개수.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>probability of the predicted digit</source>
        <translation>예측한 숫자의 확률</translation>
    </message>
    <message>
        <source>{images} images of {low}–{high} %: mean probability {chance}, {right} correct: {accuracy}</source>
        <translation>{low}–{high} % 이미지 {images}장: 평균 확률 {chance}, 맞은 것 {right}개: {accuracy}</translation>
    </message>
</context>
<context>
    <name>ReliabilityView</name>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>the validation images</source>
        <translation>검증 이미지</translation>
    </message>
    <message>
        <source>my drawings</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>Only those of your drawings that were never used for training.</source>
        <translation>내 손글씨 가운데 모델이 학습한 적 없는 것만 씁니다.</translation>
    </message>
    <message>
        <source>The logits are no longer finite numbers.</source>
        <translation>로짓이 더 이상 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Accuracy on {images} images: {accuracy}; mean probability: {chance}. Expected calibration error: {error}, the distance of the points from the dashed line, averaged over the images.</source>
        <translation>이미지 {images}장의 정확도: {accuracy}, 평균 확률: {chance}. 기대 보정 오차: {error}. 점들이 점선에서 떨어진 거리를 이미지 전체에 대해 평균한 값입니다.</translation>
    </message>
    <message>
        <source>Is 99 % ninety-nine? The model is not that sure of any image.</source>
        <translation>99%는 정말 99%일까요? 그만큼 확신하는 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Is 99 % ninety-nine? The model is at least 99 % sure of {images} images ({chance} on average); {accuracy} of these predictions are correct: {how}.</source>
        <translation>99%는 정말 99%일까요? 모델이 99% 이상 확신하는 이미지는 {images}장(평균 {chance})이고, 그 정확도는 {accuracy}입니다. {how}.</translation>
    </message>
    <message>
        <source>overconfident</source>
        <translation>지나치게 확신합니다</translation>
    </message>
    <message>
        <source>underconfident</source>
        <translation>더 확신해도 됩니다</translation>
    </message>
    <message>
        <source>as expected, within chance</source>
        <translation>우연의 범위 안에서 말한 대로입니다</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train to see how reliable the probabilities are.</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르고 확률을 얼마나 믿을 수 있는지 보세요.</translation>
    </message>
    <message>
        <source>The weights are no longer finite numbers: reset the model.</source>
        <translation>가중치가 더 이상 유한한 수가 아닙니다. 모델을 처음부터 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Too few drawings: {there} of yours were not used for training, and {enough} are needed. Draw and add more.</source>
        <translation>손글씨가 너무 적습니다. 학습에 쓰지 않은 내 손글씨: {there}장, 필요한 수: {enough}장. 더 그려서 추가하세요.</translation>
    </message>
    <message>
        <source>accuracy and probability</source>
        <translation>정확도와 확률</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
</context>
<context>
    <name>RetrainPanel</name>
    <message>
        <source>my drawings</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>학습 데이터</translation>
    </message>
    <message>
        <source>The images that Train uses</source>
        <translation>‘학습’을 누르면 사용할 이미지입니다</translation>
    </message>
    <message>
        <source>With “both”, each of your drawings counts as this many images. At ×1 a few drawings change nothing next to thousands of other images.</source>
        <translation>‘둘 다’일 때 내 손글씨 한 장을 이미지 몇 장으로 셀지 정합니다. ×1이면 다른 이미지 수천 장 옆에서 손글씨 몇 장은 아무것도 바꾸지 못합니다.</translation>
    </message>
    <message>
        <source>balance the digits</source>
        <translation>숫자 균형 맞추기</translation>
    </message>
    <message>
        <source>Digits with fewer drawings count more, so that each digit has the same total weight. Otherwise guessing the more frequent digit pays off.</source>
        <translation>손글씨가 적은 숫자를 더 크게 반영하여 숫자마다 비중을 같게 합니다. 그러지 않으면 손글씨가 많은 숫자로 찍는 편이 유리해집니다.</translation>
    </message>
    <message>
        <source>Percentage of my drawings held out</source>
        <translation>따로 남기는 내 손글씨의 비율(%)</translation>
    </message>
    <message>
        <source>This percentage of each digit&apos;s drawings is never used for training. The accuracy on them shows how well the model has learned your handwriting, not what it has memorized. At least one drawing is held out and never all; a single drawing cannot be held out. 0: none. The same drawings are always split in the same way.</source>
        <translation>숫자마다 손글씨의 이만큼(%)은 학습에 쓰지 않습니다. 이 손글씨들에 대한 정확도는 모델이 외운 것이 아니라 내 글씨를 배운 정도를 보여 줍니다. 적어도 한 개는 남기고, 전부 남기지는 않습니다. 손글씨가 하나뿐이면 남길 수 없습니다. 0이면 남기지 않습니다. 같은 손글씨들은 언제나 똑같이 나뉩니다.</translation>
    </message>
    <message>
        <source>Fine-tune on my drawings</source>
        <translation>내 손글씨로 미세 조정</translation>
    </message>
    <message>
        <source>Continue from the current weights with your drawings only. Watch the other accuracy too: the model forgets.</source>
        <translation>지금의 가중치에서 내 손글씨만으로 이어서 학습합니다. 다른 정확도도 지켜보세요. 모델이 전에 배운 것을 잊기도 합니다.</translation>
    </message>
    <message>
        <source>The accuracies are being worked out</source>
        <translation>정확도를 계산하고 있습니다</translation>
    </message>
    <message>
        <source>M&amp;y drawings</source>
        <translation>내 손글씨(&amp;Y)</translation>
    </message>
    <message>
        <source>Held o&amp;ut %</source>
        <translation>따로 남길 비율 %(&amp;U)</translation>
    </message>
    <message>
        <source>The model&apos;s accuracy before the last run and now: on the validation images, on your held-out drawings, and on your training drawings. Only the first two are measured on images that the model has not seen.</source>
        <translation>마지막 실행이 시작할 때와 지금의 모델 정확도입니다: 검증 이미지, 따로 남긴 내 손글씨, 학습에 쓰는 내 손글씨에서. 앞의 두 가지만 모델이 보지 못한 이미지입니다.</translation>
    </message>
    <message>
        <source>Not measured: drawings that are held out now but that this model was trained on ({n}). Reset and train again.</source>
        <translation>측정에서 뺀 것: 지금은 따로 남겼지만 이 모델이 이미 학습한 손글씨 {n}장. 처음부터 새로 학습하세요.</translation>
    </message>
    <message>
        <source>There is a single drawing of {digits}: it is used for training, so none is held out. Draw another.</source>
        <translation>손글씨가 한 장뿐인 숫자: {digits}. 그 손글씨는 학습에 쓰고, 따로 남긴 것은 없습니다. 한 장 더 그리세요.</translation>
    </message>
    <message>
        <source>Nothing is held out: all drawings are used for training.</source>
        <translation>따로 남긴 손글씨가 없습니다. 추가한 손글씨를 모두 학습에 씁니다.</translation>
    </message>
    <message>
        <source>Your drawings that were never used for training</source>
        <translation>한 번도 학습에 쓰지 않은 내 손글씨</translation>
    </message>
    <message>
        <source>on training drawings ({n})</source>
        <translation>학습용 손글씨에서 ({n}장)</translation>
    </message>
    <message>
        <source>Weight of my drawings</source>
        <translation>내 손글씨의 비중</translation>
    </message>
    <message>
        <source>accuracy on {images}</source>
        <translation>{images} 정확도</translation>
    </message>
    <message>
        <source>Train &amp;on</source>
        <translation>학습 데이터(&amp;O)</translation>
    </message>
    <message>
        <source>before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>after</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>on held-out drawings ({n})</source>
        <translation>따로 남긴 손글씨에서 ({n}장)</translation>
    </message>
</context>
<context>
    <name>RunsPlot</name>
    <message>
        <source>Loss curves of all runs</source>
        <translation>모든 실행의 손실 곡선</translation>
    </message>
    <message>
        <source>The smoothed loss of every run. Point at a curve to see what was different. Click it to restore its settings and weights.</source>
        <translation>모든 실행의 손실을 매끄럽게 그린 곡선입니다. 곡선을 가리키면 무엇을 다르게 했는지 보여 주고, 클릭하면 그 실행의 설정과 가중치를 되살립니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>로그 눈금</translation>
    </message>
    <message>
        <source>{name}: {differences}</source>
        <translation>{name}: {differences}</translation>
    </message>
    <message>
        <source>learning rate {rate} at step {step}</source>
        <translation>스텝 {step}의 학습률 {rate}</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>Choose a run; with Ctrl choose a second one, and they are compared.</source>
        <translation>실행을 하나 고르세요. Ctrl을 누른 채 하나 더 고르면 둘을 비교합니다.</translation>
    </message>
    <message>
        <source>The chosen runs compared</source>
        <translation>고른 실행 비교</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Restores the settings and final weights of the run. Your current work stays in the list as a run.</source>
        <translation>그 실행의 설정과 마지막 가중치를 되살립니다. 지금 것도 실행 기록에 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>the curves of all runs</source>
        <translation>모든 실행의 곡선</translation>
    </message>
    <message>
        <source>run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>mean loss</source>
        <translation>평균 손실</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>{name} (now)</source>
        <translation>{name} (현재)</translation>
    </message>
    <message>
        <source>No runs yet: press Train.</source>
        <translation>아직 실행이 없습니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>≠ marks differences between {first} and {second}</source>
        <translation>≠: 서로 다른 항목 ({first}, {second})</translation>
    </message>
    <message>
        <source>{name} is restored: the settings, and the weights after step {step}.</source>
        <translation>{name}: 설정과 스텝 {step}까지 학습한 가중치를 되살렸습니다.</translation>
    </message>
    <message>
        <source>{name}: {differences}. Ctrl and a click on a second run compare the two.</source>
        <translation>{name}: {differences}. Ctrl을 누른 채 다른 실행을 클릭하면 둘을 비교합니다.</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>실행 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>Predictions before and now</source>
        <translation>이전과 지금의 예측</translation>
    </message>
    <message>
        <source>Before: predictions for the image without your changes. Bold: the smallest distance, the largest probability.</source>
        <translation>이전: 픽셀을 바꾸지 않은 이미지에 대한 예측. 굵은 글씨: 가장 짧은 거리, 가장 큰 확률.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>예측</translation>
    </message>
</context>
<context>
    <name>ScoresPlot</name>
    <message>
        <source>Predicted and true finals</source>
        <translation>예측 점수와 실제 점수</translation>
    </message>
    <message>
        <source>Each student&apos;s predicted final score versus the true one. On the line both are the same; the dotted lines are the errors.</source>
        <translation>학생마다 실제 기말 점수에 대한 예측 점수입니다. 직선 위에서는 둘이 같고, 점선이 오차입니다.</translation>
    </message>
    <message>
        <source>predicted final</source>
        <translation>예측 기말 점수</translation>
    </message>
    <message>
        <source>true final</source>
        <translation>실제 기말 점수</translation>
    </message>
    <message>
        <source>□ for validation</source>
        <translation>□ 검증용</translation>
    </message>
    <message>
        <source>final {true}: predicted {guess}</source>
        <translation>기말 {true}: 예측 {guess}</translation>
    </message>
</context>
<context>
    <name>SeriesPicture</name>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Only the tab Numbers can show what there is after this step.</source>
        <translation>이 단계 뒤의 모습은 “수” 탭에서만 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Divider between days and curve</source>
        <translation>날짜와 곡선 사이의 구분선</translation>
    </message>
    <message>
        <source>one-hot {number}</source>
        <translation>원-핫 {number}</translation>
    </message>
    <message>
        <source>row of the file, counted along the view&apos;s</source>
        <translation>view의 한 행 안에서 센 파일의 행</translation>
    </message>
    <message>
        <source>row of the day, {distance} each</source>
        <translation>하루 안의 행(간격 {distance})</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>training image {index}, label {label}</source>
        <translation>학습 이미지 {index}번, 레이블 {label}</translation>
    </message>
    <message>
        <source>validation image {index}, label {label}</source>
        <translation>검증 이미지 {index}, 레이블 {label}</translation>
    </message>
</context>
<context>
    <name>ShapesView</name>
    <message>
        <source>The mean of digit</source>
        <translation>평균을 낼 숫자</translation>
    </message>
    <message>
        <source>against the validation images of</source>
        <translation>비교할 검증 이미지의 숫자</translation>
    </message>
    <message>
        <source>Tensors and their shapes</source>
        <translation>텐서와 그 모양</translation>
    </message>
    <message>
        <source>The distances</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>the distances to one mean</source>
        <translation>한 평균까지의 거리</translation>
    </message>
    <message>
        <source>the chain of shapes</source>
        <translation>모양의 흐름</translation>
    </message>
    <message>
        <source>The digits are still being loaded.</source>
        <translation>숫자 이미지를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>The shapes are aligned from the right: 28 with 28, 28 with 28. Where one of the two has no dimension left, it is reused for each entry of the other&apos;s.
In the differences blue means more ink than the mean, orange less.</source>
        <translation>모양은 끝에서부터 맞춥니다. 28과 28, 28과 28. 한쪽에 더 이상 차원이 없으면 다른 쪽의 항목마다 다시 쓰입니다.
차이에서 파란색은 평균보다 잉크가 많은 곳, 주황색은 적은 곳입니다.</translation>
    </message>
    <message>
        <source>One point per image. Click a point, or select it with the arrow keys and press Enter, to put the image on the canvas.</source>
        <translation>점 하나가 이미지 하나입니다. 클릭하거나, 화살표 키로 옮겨 가서 Enter를 누르면 캔버스에 놓입니다.</translation>
    </message>
    <message>
        <source>index in the tensor</source>
        <translation>텐서 안의 인덱스</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>랭크 {rank}</translation>
    </message>
    <message>
        <source>one image</source>
        <translation>이미지 하나</translation>
    </message>
    <message>
        <source>training {digit}s</source>
        <translation>학습용 {digit}</translation>
    </message>
    <message>
        <source>mean {digit}</source>
        <translation>평균 {digit}</translation>
    </message>
    <message>
        <source>validation {digit}s</source>
        <translation>검증용 {digit}</translation>
    </message>
    <message>
        <source>reused {count} times</source>
        <translation>{count}번 쓰임</translation>
    </message>
    <message>
        <source>As float32 the mean takes {one} bytes and is reused {count} times. Copies would take {copies} bytes; broadcasting saves {saved}.</source>
        <translation>float32로 평균은 {one}바이트이며, 그 자리에서 {count}번 쓰입니다. 이미지마다 복사하면 {copies}바이트가 듭니다. 브로드캐스팅으로 {saved}바이트를 아낍니다.</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>절댓값</translation>
    </message>
    <message>
        <source>distances</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>[{place}] = {distance}: validation image {index}</source>
        <translation>[{place}] = {distance}: 검증 이미지 {index}</translation>
    </message>
    <message>
        <source>{first}, … mean {mean}</source>
        <translation>{first}, … 평균 {mean}</translation>
    </message>
</context>
<context>
    <name>SigmoidPlot</name>
    <message>
        <source>The sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>The curve turns any logit into a probability between 0 and 1. Bars: how many validation images have such a logit. Images in a bar on the wrong side of the vertical line, the threshold, are predicted wrongly.</source>
        <translation>곡선은 어떤 로짓이든 0과 1 사이의 확률로 바꿉니다. 막대는 그런 로짓을 가진 검증 이미지의 수입니다. 임곗값에 세운 선의 잘못된 쪽에 있는 막대는 틀리게 예측한 것입니다.</translation>
    </message>
    <message>
        <source>p({digit})</source>
        <translation>p({digit})</translation>
    </message>
    <message>
        <source>logit z</source>
        <translation>로짓 z</translation>
    </message>
    <message>
        <source>Top bars: {count} validation images of {digit}</source>
        <translation>위 막대: 검증용 {digit} {count}장</translation>
    </message>
    <message>
        <source>Bottom bars: {count} validation images of {digit}</source>
        <translation>아래 막대: 검증용 {digit} {count}장</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>z {logit}: p {chance}; images here: {first} {count}, {second} {other}</source>
        <translation>z {logit}: p {chance}; 여기의 이미지: {first} {count}장, {second} {other}장</translation>
    </message>
</context>
<context>
    <name>SigmoidView</name>
    <message>
        <source>logits and probabilities</source>
        <translation>로짓과 확률</translation>
    </message>
    <message>
        <source>The digits are still being loaded.</source>
        <translation>숫자 이미지를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>Your drawing: z = Σ weight × pixel + bias = {sum} {sign} {bias} = {logit}</source>
        <translation>내 손글씨: z = Σ 가중치 × 픽셀 + 편향 = {sum} {sign} {bias} = {logit}</translation>
    </message>
    <message>
        <source>Your drawing: z = {logit}</source>
        <translation>내 손글씨: z = {logit}</translation>
    </message>
    <message>
        <source>The weights are no longer finite numbers: reset the model.</source>
        <translation>가중치가 더 이상 유한한 수가 아닙니다. 모델을 처음부터 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train and watch the two kinds of images separate.</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르고 숫자마다 이미지가 갈라지는 것을 보세요.</translation>
    </message>
    <message>
        <source>Draw a digit to see how its logit becomes a probability.</source>
        <translation>숫자를 그리면 로짓이 어떻게 확률이 되는지 보입니다.</translation>
    </message>
</context>
<context>
    <name>SimilarityCard</name>
    <message>
        <source>Baseline: which average digit is closer?</source>
        <translation>기준선: 어느 평균 이미지에 더 가까울까?</translation>
    </message>
    <message>
        <source>Prediction of the pixel-similarity baseline</source>
        <translation>픽셀 유사도 기준선 모델의 예측</translation>
    </message>
    <message>
        <source>the distances</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>the mean images</source>
        <translation>평균 이미지</translation>
    </message>
    <message>
        <source>mean {digit}</source>
        <translation>평균 {digit}</translation>
    </message>
    <message>
        <source>Each pixel is the mean of that pixel over all training images of the digit.</source>
        <translation>각 픽셀은 그 숫자의 모든 학습 이미지에서 같은 위치 픽셀을 평균한 값입니다.</translation>
    </message>
    <message>
        <source>Draw something</source>
        <translation>숫자를 그리세요</translation>
    </message>
    <message>
        <source>A blank canvas gets no prediction.</source>
        <translation>빈 캔버스는 예측하지 않습니다.</translation>
    </message>
    <message>
        <source>The mean {digit} has the least ink: {least} pixels&apos; worth, the others {next} and more. The differences that L1 averages sum to at most the ink of both images together, so this mean is easily the nearest, above all to a thin drawing.</source>
        <translation>잉크가 가장 적은 것은 평균 {digit}입니다. 픽셀값의 합이 {least}이고 나머지는 {next} 이상입니다. L1이 평균 내는 차이의 합은 두 이미지의 잉크를 더한 것보다 클 수 없으므로, 특히 가는 그림에는 이 평균 이미지가 가장 가깝기 쉽습니다.</translation>
    </message>
    <message>
        <source>Equally close</source>
        <translation>거리가 같음</translation>
    </message>
    <message>
        <source>closer by {margin}</source>
        <translation>거리 차 {margin}</translation>
    </message>
    <message>
        <source>L1 (RMSE agrees: {margin})</source>
        <translation>L1 기준 (RMSE도 같은 답: {margin})</translation>
    </message>
    <message>
        <source>L1 (RMSE predicts {digit}: {margin})</source>
        <translation>L1 기준 (RMSE의 예측은 {digit}: {margin})</translation>
    </message>
    <message>
        <source>The digit whose mean image is closest by L1, and how much closer it is than the next one (the distance gap). L1 is the mean absolute difference; RMSE is the root of the mean squared difference.</source>
        <translation>L1 거리로 평균 이미지가 가장 가까운 숫자와, 그다음 숫자와의 거리 차입니다. L1은 평균절대차, RMSE는 평균제곱근오차입니다.</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
</context>
<context>
    <name>SoftmaxBars</name>
    <message>
        <source>From logits to probabilities</source>
        <translation>로짓에서 확률까지</translation>
    </message>
    <message>
        <source>logit z</source>
        <translation>로짓 z</translation>
    </message>
    <message>
        <source>share: eᶻ / sum</source>
        <translation>비율: eᶻ / 합</translation>
    </message>
    <message>
        <source>sum {sum}</source>
        <translation>합 {sum}</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Divider right of “{part}”</source>
        <translation>“{part}” 오른쪽의 구분선</translation>
    </message>
    <message>
        <source>Divider below “{part}”</source>
        <translation>“{part}” 아래의 구분선</translation>
    </message>
    <message>
        <source>The arrow keys move it, Home and End as far as it goes.</source>
        <translation>화살표 키로 움직이고, Home과 End로 끝까지 보냅니다.</translation>
    </message>
    <message>
        <source>Divider at {percent} %</source>
        <translation>구분선 위치: {percent} %</translation>
    </message>
</context>
<context>
    <name>StageCurve</name>
    <message>
        <source>The scores while the pixels change</source>
        <translation>픽셀을 바꾸는 동안의 점수</translation>
    </message>
</context>
<context>
    <name>StartField</name>
    <message>
        <source>The parameters before the first step. The arrow restores the problem&apos;s default start.</source>
        <translation>첫 스텝 전의 파라미터입니다. 화살표를 누르면 문제의 본래 초깃값으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>The problem&apos;s default start</source>
        <translation>문제의 본래 초깃값</translation>
    </message>
    <message>
        <source>{count} numbers, all 0 at first.</source>
        <translation>수 {count}개, 처음에는 모두 0입니다.</translation>
    </message>
    <message>
        <source>{count} numbers: drag the corners in the plot.</source>
        <translation>수 {count}개: 그래프의 네모를 끌어 정합니다.</translation>
    </message>
    <message>
        <source>Start of {name}</source>
        <translation>{name}의 초깃값</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>StepNote</name>
    <message>
        <source>Showing step {step}. Computing the predictions of step {at} for {n} images …</source>
        <translation>스텝 {step}의 결과입니다. 스텝 {at}의 모델이 이미지 {n}장을 어떻게 예측하는지 계산하고 있습니다 …</translation>
    </message>
    <message>
        <source>Computing the predictions for {n} images …</source>
        <translation>모델이 이미지 {n}장을 어떻게 예측하는지 계산하고 있습니다 …</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>loss before update</source>
        <translation>갱신 전 손실</translation>
    </message>
    <message>
        <source>gradient {name}</source>
        <translation>그레이디언트 {name}</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>{name} after update</source>
        <translation>갱신 후 {name}</translation>
    </message>
    <message>
        <source>raw values</source>
        <translation>원래 값</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>뺌</translation>
    </message>
    <message>
        <source>being done …</source>
        <translation>계산 중&#xa0;…</translation>
    </message>
    <message>
        <source>{facts} · ⚠ no 1 is written, see below</source>
        <translation>{facts} · ⚠ 1을 쓰지 않음, 아래 설명</translation>
    </message>
    <message>
        <source>{facts} · ⚠ standard deviation 0, see below</source>
        <translation>{facts} · ⚠ 표준편차 0, 아래 설명</translation>
    </message>
    <message>
        <source>not done: a step before it is refused</source>
        <translation>실행하지 않음: 앞 단계에서 오류</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Step by step</source>
        <translation>한 단계씩</translation>
    </message>
    <message>
        <source>Steps from the raw values to the tensor</source>
        <translation>원래 값에서 텐서까지의 단계</translation>
    </message>
    <message>
        <source>Add a step, such as x.permute(2, 0, 1)</source>
        <translation>단계 추가, 예: x.permute(2, 0, 1)</translation>
    </message>
    <message>
        <source>A step to add</source>
        <translation>추가할 단계</translation>
    </message>
    <message>
        <source>Do this step earlier</source>
        <translation>이 단계를 더 먼저 실행</translation>
    </message>
    <message>
        <source>Do this step later</source>
        <translation>이 단계를 더 나중에 실행</translation>
    </message>
    <message>
        <source>Take this step out of the list (Del)</source>
        <translation>목록에서 이 단계를 제거합니다 (Del)</translation>
    </message>
    <message>
        <source>Take back the last change of the list (Ctrl+Z)</source>
        <translation>목록의 마지막 변경을 되돌립니다 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Make the change again (Ctrl+Shift+Z)</source>
        <translation>되돌린 변경을 다시 적용합니다 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>torch says: “{words}” {explanation}</source>
        <translation>torch의 메시지: “{words}” {explanation}</translation>
    </message>
</context>
<context>
    <name>StepsPlot</name>
    <message>
        <source>Accuracies by step</source>
        <translation>스텝에 따른 정확도</translation>
    </message>
    <message>
        <source>The models at the steps of the curve, measured now. A thin vertical line: another run continued from there, for example “Fine-tune on my drawings”. Drag along the plot to go back to a step.</source>
        <translation>곡선의 각 스텝에서의 모델을 지금 잰 값입니다. 가는 세로줄: 여기서 다른 실행이 이어졌습니다. 예를 들면 ‘내 손글씨로 미세 조정’입니다. 끌면 지난 스텝으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>step {step}: {accuracies}</source>
        <translation>스텝 {step}: {accuracies}</translation>
    </message>
</context>
<context>
    <name>StopFacts</name>
    <message>
        <source>optional</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}분</translation>
    </message>
    <message>
        <source>chapter 4, question {numbers}</source>
        <translation>책 4장 질문 {numbers}</translation>
    </message>
    <message>
        <source>builds on {numbers}</source>
        <translation>먼저 볼 것: {numbers}</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Predict again</source>
        <translation>다시 예측</translation>
    </message>
    <message>
        <source>◂ Previous</source>
        <translation>◂ 이전</translation>
    </message>
    <message>
        <source>Next ▸</source>
        <translation>다음 ▸</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>모든 활동</translation>
    </message>
    <message>
        <source>Leave the course; your own work is restored</source>
        <translation>코스를 나갑니다. 쓰던 것이 모두 돌아옵니다</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Lock in my prediction</source>
        <translation>예측 확정</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Your prediction (Alt+1 …)</source>
        <translation>예측 (Alt+1 …)</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Lesson {number} of {count}: {title}</source>
        <translation>활동 {number}/{count}: {title}</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>Prediction while one value varies</source>
        <translation>값을 바꿀 때의 예측</translation>
    </message>
    <message>
        <source>If there is a dashed boundary, the model predicts the digit above it and another one below it. Fitting like MNIST undoes shifts and changes of size, so that curve stays flat.</source>
        <translation>점선으로 그은 경계가 있으면, 그 위에서는 모델이 그 숫자로, 아래에서는 다른 숫자로 예측합니다. MNIST처럼 맞추면 위치와 크기의 변화가 없어지므로 그 곡선은 평평합니다.</translation>
    </message>
    <message>
        <source>solid: as drawn · dashed: fitted like MNIST</source>
        <translation>실선: 그린 그대로 · 점선: MNIST처럼 맞춤</translation>
    </message>
    <message>
        <source>{name} {value}: as drawn {raw}, fitted like MNIST {normalised}</source>
        <translation>{name} {value}: 그린 그대로 {raw}, MNIST처럼 맞춤 {normalised}</translation>
    </message>
</context>
<context>
    <name>TableFitPlot</name>
    <message>
        <source>Rows and model</source>
        <translation>행과 모델</translation>
    </message>
    <message>
        <source>Rows of the table (discs; hollow squares are kept for validation), and the model: a line, or for yes (1) and no (0) the probability of yes.</source>
        <translation>표의 행(원, 빈 사각형은 검증용)과 모델입니다. 모델은 직선이거나, 예(1)와 아니요(0)일 때는 “예”의 확률입니다.</translation>
    </message>
    <message>
        <source>{name}, normalized</source>
        <translation>{name}, 정규화</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Normali&amp;ze the inputs</source>
        <translation>입력 정규화(&amp;Z)</translation>
    </message>
    <message>
        <source>Each input minus its mean, over its standard deviation, both of the training part. Then one rate suits all weights: the valley is round. Without, columns of large numbers make it steep one way and flat the other.</source>
        <translation>입력마다 평균을 빼고 표준편차로 나눕니다. 둘 다 학습 부분에서 구합니다. 그러면 학습률 하나가 모든 가중치에 맞아 골짜기가 둥급니다. 그러지 않으면 큰 수의 열 때문에 한쪽은 가파르고 다른 쪽은 평평해집니다.</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>Losses and gradients are measured before each update. Click a row to go there.</source>
        <translation>손실과 그레이디언트는 갱신 전의 값입니다. 줄을 누르면 그 스텝으로 갑니다.</translation>
    </message>
    <message>
        <source>The steps of the run</source>
        <translation>실행의 스텝</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>CSV로 저장 …</translation>
    </message>
    <message>
        <source>All steps, with every digit</source>
        <translation>모든 스텝을 모든 자리까지</translation>
    </message>
    <message>
        <source>the steps</source>
        <translation>스텝</translation>
    </message>
</context>
<context>
    <name>TablePicture</name>
    <message>
        <source>Divider between file and tensor</source>
        <translation>파일과 텐서 사이의 구분선</translation>
    </message>
    <message>
        <source>The file, by its lines</source>
        <translation>파일, 줄 번호와 함께</translation>
    </message>
</context>
<context>
    <name>TableScoresPlot</name>
    <message>
        <source>Predicted and true targets</source>
        <translation>예측과 실제 타깃</translation>
    </message>
    <message>
        <source>Each row&apos;s prediction over its target, for yes (1) and no (0) the probability of yes. On the line both are the same.</source>
        <translation>행마다 타깃에 대한 예측입니다. 예(1)와 아니요(0)일 때는 “예”의 확률입니다. 직선 위에서는 둘이 같습니다.</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>target {true}, predicted {guess}</source>
        <translation>타깃 {true}, 예측 {guess}</translation>
    </message>
</context>
<context>
    <name>Teacher</name>
    <message>
        <source>&amp;Hide the answers</source>
        <translation>답 숨기기(&amp;H)</translation>
    </message>
    <message>
        <source>For teachers</source>
        <translation>교사용</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>처음부터 다시</translation>
    </message>
    <message>
        <source>Predictions are saved; whether they were correct is not shown</source>
        <translation>예측만 적어 두고, 맞았는지는 알리지 않습니다</translation>
    </message>
    <message>
        <source>&amp;Save this lesson as a file …</source>
        <translation>이 활동을 파일로 저장(&amp;S) …</translation>
    </message>
    <message>
        <source>With the current settings, to hand out</source>
        <translation>지금의 설정 그대로 저장해 나누어 줄 수 있습니다</translation>
    </message>
    <message>
        <source>&amp;Open a lesson …</source>
        <translation>활동 열기(&amp;O) …</translation>
    </message>
    <message>
        <source>&amp;Delete all predictions …</source>
        <translation>예측 모두 지우기(&amp;D) …</translation>
    </message>
    <message>
        <source>A word that shows the answers again (without one, anyone can)</source>
        <translation>답을 다시 보일 때 쓸 단어(없으면 누구나 볼 수 있습니다)</translation>
    </message>
    <message>
        <source>The word used to hide the answers</source>
        <translation>답을 숨길 때 정한 단어</translation>
    </message>
    <message>
        <source>Wrong word. The answers stay hidden.</source>
        <translation>그 단어가 아닙니다. 답은 계속 숨겨집니다.</translation>
    </message>
    <message>
        <source>Delete all predictions and their results? This cannot be undone.</source>
        <translation>모든 예측과 결과를 지울까요? 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Save this lesson</source>
        <translation>이 활동 저장</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>활동 열기</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Lessons (*.json)</source>
        <translation>활동 (*.json)</translation>
    </message>
</context>
<context>
    <name>TensorCodeView</name>
    <message>
        <source>Choose at the left what is to become a tensor.</source>
        <translation>왼쪽에서 텐서로 만들 것을 고르세요.</translation>
    </message>
    <message>
        <source>What was made in this window has no file to be read from.</source>
        <translation>이 창에서 만든 것은 읽어 올 파일이 없습니다.</translation>
    </message>
    <message>
        <source>It runs alone and prints the same shapes, strides and numbers as this page.</source>
        <translation>그대로 실행되며, 이 페이지와 같은 shape, stride, 숫자를 출력합니다.</translation>
    </message>
</context>
<context>
    <name>TensorFacts</name>
    <message>
        <source>shape {shape} · stride {stride} · {dtype} · {size}</source>
        <translation>shape {shape} · stride {stride} · {dtype} · {size}</translation>
    </message>
    <message>
        <source>{count} tensors, the first: {facts}</source>
        <translation>텐서 {count}개, 첫 번째: {facts}</translation>
    </message>
    <message>
        <source>view: nothing copied</source>
        <translation>뷰: 복사 없음</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size}바이트</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>map</source>
        <translation>앞의 맵</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>weight × value</source>
        <translation>가중치 × 값</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합</translation>
    </message>
</context>
<context>
    <name>TextLearnPanel</name>
    <message>
        <source>To learn there must be a target: beside each sentence a label, such as spam or not, or a number, such as stars. Such a text is a table: a line for each sentence, and between sentence and label a tab, a comma or a semicolon.</source>
        <translation>학습하려면 타깃이 있어야 합니다. 문장마다 스팸인지 아닌지 같은 레이블이나 별점 같은 수가 옆에 있어야 합니다. 그런 텍스트는 표입니다. 문장마다 한 줄이고, 문장과 레이블 사이에 탭, 쉼표나 세미콜론이 있습니다.</translation>
    </message>
    <message>
        <source>Open this text as a table</source>
        <translation>이 텍스트를 표로 열기</translation>
    </message>
    <message>
        <source>The lines of this text look like that. Opened as a table it is learned from under “Learn”, by its 30 most frequent words.</source>
        <translation>이 텍스트의 줄이 그렇게 보입니다. 표로 열면 ‘학습’ 탭에서 가장 자주 나오는 낱말 30개로 학습합니다.</translation>
    </message>
    <message>
        <source>The lines of this text do not look like that: as a table it is one column of texts, and there is nothing to predict.</source>
        <translation>이 텍스트의 줄은 그렇게 보이지 않습니다. 표로 열어도 글의 열 하나뿐이고, 예측할 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>with Project Gutenberg&apos;s header and license</source>
        <translation>프로젝트 구텐베르크의 머리말과 라이선스 포함</translation>
    </message>
    <message>
        <source>A text in Korean</source>
        <translation>한국어 글</translation>
    </message>
    <message>
        <source>A text in English</source>
        <translation>영어 글</translation>
    </message>
    <message>
        <source>letters: their code points</source>
        <translation>글자: 코드 포인트</translation>
    </message>
    <message>
        <source>letters in their parts: jamo</source>
        <translation>글자를 나눈 자모</translation>
    </message>
    <message>
        <source>words: their number in the vocabulary</source>
        <translation>단어: 어휘에서의 번호</translation>
    </message>
    <message>
        <source>encoding: found out</source>
        <translation>인코딩: 자동</translation>
    </message>
    <message>
        <source>What becomes a number</source>
        <translation>무엇이 숫자가 될까</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>파일의 인코딩</translation>
    </message>
    <message>
        <source>First line, counted from 0</source>
        <translation>첫 줄(0부터 셈)</translation>
    </message>
    <message>
        <source>Last line, counted from 0</source>
        <translation>마지막 줄(0부터 셈)</translation>
    </message>
    <message>
        <source>The vocabulary</source>
        <translation>어휘</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>to</source>
        <translation>~</translation>
    </message>
    <message>
        <source>encoding: {name}</source>
        <translation>인코딩: {name}</translation>
    </message>
    <message>
        <source>Different letters and jamo: {count}. As code points they would need a place for each of over 44,032: 가 is U+AC00.</source>
        <translation>서로 다른 글자와 자모: {count}. 코드 포인트로는 자리가 44,032개 넘게 필요합니다. 가는 U+AC00입니다.</translation>
    </message>
    <message>
        <source>Different words: {count}. One-hot, a word is a row of as many places.</source>
        <translation>서로 다른 단어: {count}. 원-핫에서 단어 하나는 그만큼의 자리를 가진 행입니다.</translation>
    </message>
    <message>
        <source>Different words: {count}. Of these, {only} stand only in Project Gutenberg&apos;s header and license.</source>
        <translation>서로 다른 단어: {count}. 이 가운데 프로젝트 구텐베르크의 머리말과 라이선스에만 있는 단어: {only}.</translation>
    </message>
    <message>
        <source>Different words: {count}. With Project Gutenberg&apos;s header and license {whole}, of which {only} stand only there.</source>
        <translation>서로 다른 단어: {count}. 프로젝트 구텐베르크의 머리말과 라이선스를 포함하면 {whole}, 그 가운데 거기에만 있는 단어: {only}.</translation>
    </message>
</context>
<context>
    <name>TextPicture</name>
    <message>
        <source>The text that is in the tensor</source>
        <translation>텐서에 담긴 글</translation>
    </message>
    <message>
        <source>Divider between text and rows</source>
        <translation>텍스트와 행 사이의 구분선</translation>
    </message>
    <message>
        <source>A row for each letter or word: {rows}. A place for each class: {classes}. In each row a single 1, all else is 0.</source>
        <translation>글자나 단어마다 한 행: {rows}. 클래스마다 한 자리: {classes}. 행마다 1이 하나이고 나머지는 0입니다.</translation>
    </message>
    <message>
        <source>A row for each letter or word: {rows}. A place for each class: {classes}.</source>
        <translation>글자나 단어마다 한 행: {rows}. 클래스마다 한 자리: {classes}.</translation>
    </message>
    <message>
        <source>After this step no dimension counts letters or words any more: only “Numbers” can show it.</source>
        <translation>이 단계 뒤에는 글자나 단어를 세는 차원이 없어 “숫자” 탭에서만 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Click a letter or word to see its number.</source>
        <translation>글자나 단어를 누르면 그 숫자가 보입니다.</translation>
    </message>
    <message>
        <source>Letters beyond ASCII: {beyond} of {all}. One-hot over 128 has no place for them (가 is 44,032): put torch.where(x &lt; 128, x, 0) before it, or choose jamo or words under “Reading and vocabulary”.</source>
        <translation>ASCII 밖의 글자: {all} 가운데 {beyond}. 자리가 128개인 원-핫에는 이 글자들의 자리가 없습니다(가는 44,032). 앞에 torch.where(x &lt; 128, x, 0)를 넣거나 “읽기와 어휘”에서 자모나 단어를 고르세요.</translation>
    </message>
</context>
<context>
    <name>Threshold</name>
    <message>
        <source>Threshold</source>
        <translation>임곗값</translation>
    </message>
    <message>
        <source>At this probability or above, the first digit is predicted; below it, the second. The model itself always uses 0.5.</source>
        <translation>이 확률 이상이면 첫째 숫자, 그보다 낮으면 둘째 숫자로 예측합니다. 모델 자체는 언제나 0.5를 씁니다.</translation>
    </message>
    <message>
        <source>Back to 0.5</source>
        <translation>0.5로 되돌리기</translation>
    </message>
    <message>
        <source>Accuracy {accuracy} · recall of {first}: {one} · recall of {second}: {other}</source>
        <translation>정확도 {accuracy} · {first}의 재현율: {one} · {second}의 재현율: {other}</translation>
    </message>
    <message>
        <source>Errors: {a} × {first} predicted as {second}, {b} × {second} predicted as {first}</source>
        <translation>오류(레이블 → 예측): {first} → {second} {a}장, {second} → {first} {b}장</translation>
    </message>
    <message>
        <source>Errors: {a} × {first} predicted as {second}, {b} × {second} predicted as {first} (at 0.5: {c} and {d})</source>
        <translation>오류(레이블 → 예측): {first} → {second} {a}장, {second} → {first} {b}장 (0.5에서는 {c}장, {d}장)</translation>
    </message>
</context>
<context>
    <name>ThresholdsPanel</name>
    <message>
        <source>Predicted: rows with</source>
        <translation>예측: 다음인 행</translation>
    </message>
    <message>
        <source>Actual: rows with</source>
        <translation>실제: 다음인 행</translation>
    </message>
    <message>
        <source>What the threshold catches</source>
        <translation>임곗값으로 골라낸 행</translation>
    </message>
    <message>
        <source>Precision: of the rows that are predicted, the share that is so. Recall: of the rows that are so, the share that is predicted.</source>
        <translation>정밀도: 그렇다고 예측한 행 중 실제로 그런 비율. 재현율: 실제로 그런 행 중 그렇다고 예측한 비율.</translation>
    </message>
    <message>
        <source>Bad, up to</source>
        <translation>나쁨의 상한</translation>
    </message>
    <message>
        <source>Good, from</source>
        <translation>좋음의 하한</translation>
    </message>
    <message>
        <source>Means of the groups</source>
        <translation>집단별 평균</translation>
    </message>
    <message>
        <source>bad: up to</source>
        <translation>나쁨: 이하</translation>
    </message>
    <message>
        <source>good: from</source>
        <translation>좋음: 이상</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>임곗값</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>precision {share}</source>
        <translation>정밀도 {share}</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>recall {share}</source>
        <translation>재현율 {share}</translation>
    </message>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Means of each column, by “{target}”</source>
        <translation>“{target}” 기준 집단별 각 열의 평균</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>나쁨</translation>
    </message>
    <message>
        <source>mid</source>
        <translation>중간</translation>
    </message>
    <message>
        <source>good</source>
        <translation>좋음</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>One step back (←)</source>
        <translation>이전 스텝 (←)</translation>
    </message>
    <message>
        <source>One step forward (→)</source>
        <translation>다음 스텝 (→)</translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation>처음으로 (Home)</translation>
    </message>
    <message>
        <source>To the newest step (End)</source>
        <translation>최신 스텝으로 (End)</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>여기서부터 계속</translation>
    </message>
    <message>
        <source>Discard everything after this step: the next training starts from these weights. The run itself stays under Runs.</source>
        <translation>이 스텝 다음의 내용을 버리고, 다음 학습을 이 스텝의 가중치에서 시작합니다. 실행 자체는 ‘실행 기록’에 남습니다.</translation>
    </message>
    <message>
        <source>predictions for my drawing</source>
        <translation>내 손글씨의 예측 변화</translation>
    </message>
    <message>
        <source>No steps yet: press Train.</source>
        <translation>아직 한 스텝도 학습하지 않았습니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>step 0 of {steps}: the start</source>
        <translation>스텝 0/{steps}: 시작</translation>
    </message>
    <message>
        <source>step {step} of {steps} · epoch {epoch} · loss {loss} · rate {rate}</source>
        <translation>스텝 {step}/{steps} · 에포크 {epoch} · 손실 {loss} · 학습률 {rate}</translation>
    </message>
    <message>
        <source>{moment} · accuracy {accuracy}</source>
        <translation>{moment} · 정확도 {accuracy}</translation>
    </message>
</context>
<context>
    <name>TracePlot</name>
    <message>
        <source>Predictions for my drawing</source>
        <translation>내 손글씨의 예측 변화</translation>
    </message>
    <message>
        <source>The prediction of every step&apos;s model for the drawing on the canvas. If you draw more, the curve is updated. Drag along it to go back to a step.</source>
        <translation>캔버스의 손글씨를 스텝마다 그때의 모델로 예측한 결과입니다. 더 그리면 곡선도 다시 그려집니다. 곡선을 따라 끌면 그 스텝으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>p({digit})</source>
        <translation>p({digit})</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>above the line: prediction {first}, below: {second}</source>
        <translation>선 위: 예측 {first} · 선 아래: 예측 {second}</translation>
    </message>
    <message>
        <source>one curve per digit</source>
        <translation>숫자마다 곡선 하나</translation>
    </message>
    <message>
        <source>step {step}: {chances}</source>
        <translation>스텝 {step}: {chances}</translation>
    </message>
</context>
<context>
    <name>TrainedCard</name>
    <message>
        <source>the weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>{model}: learns one weight per pixel</source>
        <translation>{model}: 픽셀마다 가중치를 학습</translation>
    </message>
    <message>
        <source>Prediction of the {model}</source>
        <translation>모델의 예측: {model}</translation>
    </message>
    <message>
        <source>One weight per pixel. The logit is the sum of weight × pixel plus the bias.</source>
        <translation>픽셀마다 가중치가 하나씩 있습니다. 로짓은 가중치 × 픽셀의 합에 편향을 더한 값입니다.</translation>
    </message>
    <message>
        <source>For any one drawing this network is exactly a linear model, and these are the weights: the logit is the sum of weight × pixel plus the bias. They change as you draw.</source>
        <translation>손글씨 하나하나에서 이 신경망은 정확히 선형 모델이고, 이것이 그 가중치입니다. 로짓은 가중치 × 픽셀의 합에 편향을 더한 값입니다. 그리는 동안 가중치도 바뀝니다.</translation>
    </message>
    <message>
        <source>blue: evidence for {digit}</source>
        <translation>파랑: {digit}일 가능성을 높임</translation>
    </message>
    <message>
        <source>orange: evidence for {digit}</source>
        <translation>주황: {digit}일 가능성을 높임</translation>
    </message>
    <message>
        <source>blue: evidence for the digit</source>
        <translation>파랑: 그 숫자일 가능성을 높임</translation>
    </message>
    <message>
        <source>orange: evidence against it</source>
        <translation>주황: 그 숫자일 가능성을 낮춤</translation>
    </message>
    <message>
        <source>Weights of the model&apos;s first layer: one per pixel for each unit.</source>
        <translation>모델 첫 층의 가중치: 유닛마다 픽셀 하나에 하나씩 있습니다.</translation>
    </message>
    <message>
        <source>blue: above 0</source>
        <translation>파랑: 0보다 큼</translation>
    </message>
    <message>
        <source>orange: below 0</source>
        <translation>주황: 0보다 작음</translation>
    </message>
    <message>
        <source>You can draw in the meantime.</source>
        <translation>그동안 숫자를 그릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Not trained yet</source>
        <translation>아직 학습하지 않음</translation>
    </message>
    <message>
        <source>Press Train and watch.</source>
        <translation>‘학습’을 누르고 지켜보세요.</translation>
    </message>
    <message>
        <source>A blank canvas gets no prediction.</source>
        <translation>빈 캔버스는 예측하지 않습니다.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>모델 없음</translation>
    </message>
    <message>
        <source>Training needs PyTorch. Trained models can be opened without: File → Trained models.</source>
        <translation>학습에는 PyTorch가 필요합니다. 학습된 모델은 PyTorch 없이도 열 수 있습니다: 파일 → 학습된 모델.</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>결정하지 못함</translation>
    </message>
    <message>
        <source>The probabilities are equal.</source>
        <translation>확률이 서로 같습니다.</translation>
    </message>
    <message>
        <source>predicted probability of {digit}</source>
        <translation>모델이 예측한 {digit}의 확률</translation>
    </message>
    <message>
        <source>A digit&apos;s probability is e^logit divided by the sum of e^logit over all digits. With two digits the second logit is 0.</source>
        <translation>확률은 그 숫자의 e^로짓을 모든 숫자의 e^로짓의 합으로 나눈 값입니다. 숫자가 둘이면 둘째 숫자의 로짓은 0입니다.</translation>
    </message>
    <message>
        <source>logit {logit} (including bias {bias})</source>
        <translation>로짓 {logit} (편향 {bias} 포함)</translation>
    </message>
    <message>
        <source>logit = sum of weight × pixel + bias = {logit}
probability of {first} = 1 / (1 + e^−logit) = {chance}
probability of {second} = 1 − probability of {first}</source>
        <translation>로짓 = 가중치 × 픽셀의 합 + 편향 = {logit}
{first}의 확률 = 1 / (1 + e^−로짓) = {chance}
{second}의 확률 = 1 − {first}의 확률</translation>
    </message>
    <message>
        <source>Each digit&apos;s logit is the sum of weight × pixel + bias; the probability is e^logit divided by the sum of e^logit over all digits.</source>
        <translation>각 숫자의 로짓은 가중치 × 픽셀의 합 + 편향입니다. 확률은 그 숫자의 e^로짓을 모든 숫자의 e^로짓의 합으로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>weights at the drawing</source>
        <translation>내 손글씨에서의 가중치</translation>
    </message>
    <message>
        <source>Loading PyTorch …</source>
        <translation>PyTorch를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Draw something</source>
        <translation>숫자를 그리세요</translation>
    </message>
</context>
<context>
    <name>TrainingActions</name>
    <message>
        <source>&amp;Step</source>
        <translation>한 스텝(&amp;S)</translation>
    </message>
    <message>
        <source>Take one step: one batch of images (F6)</source>
        <translation>한 스텝, 곧 배치 하나만 학습합니다 (F6)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>중지(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>처음부터(&amp;R)</translation>
    </message>
    <message>
        <source>Stop the run here and keep the weights (F7)</source>
        <translation>여기서 학습을 끝내고 가중치를 유지합니다 (F7)</translation>
    </message>
    <message>
        <source>Discard what the model has learned: same seed, same start (F8)</source>
        <translation>학습한 것을 모두 지웁니다. 시드가 같으면 시작도 같습니다 (F8)</translation>
    </message>
    <message>
        <source>One &amp;epoch back</source>
        <translation>이전 에포크(&amp;E)</translation>
    </message>
    <message>
        <source>One epoch for&amp;ward</source>
        <translation>다음 에포크(&amp;W)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Train more</source>
        <translation>더 학습</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Start, pause or continue the training (F5)</source>
        <translation>학습을 시작하고, 일시 정지하고, 계속합니다 (F5)</translation>
    </message>
    <message>
        <source>PyTorch and the digits are loading; you can draw in the meantime</source>
        <translation>PyTorch와 숫자 이미지를 불러오고 있습니다. 그동안 숫자를 그릴 수 있습니다</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>How fast the model takes steps, so that you can watch</source>
        <translation>지켜볼 수 있도록 스텝의 속도를 정합니다</translation>
    </message>
    <message>
        <source>the loss curve</source>
        <translation>손실 곡선</translation>
    </message>
    <message>
        <source>the accuracy curve</source>
        <translation>정확도 곡선</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>속도(&amp;P)</translation>
    </message>
    <message>
        <source>{n} steps/s</source>
        <translation>{n}스텝/초</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>최고 속도</translation>
    </message>
    <message>
        <source> · epoch {epoch} · loss {loss}</source>
        <translation> · 에포크 {epoch} · 손실 {loss}</translation>
    </message>
    <message>
        <source> · accuracy {value}</source>
        <translation> · 정확도 {value}</translation>
    </message>
    <message>
        <source>{speed} images/s</source>
        <translation>이미지 {speed}장/초</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Train more</source>
        <translation>더 학습</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>불러오는 중&#xa0;…</translation>
    </message>
</context>
<context>
    <name>UnexpectedErrors</name>
    <message>
        <source>Something went wrong</source>
        <translation>문제가 생겼습니다</translation>
    </message>
    <message>
        <source>An unexpected error occurred. The program keeps running; save your drawings to be safe.</source>
        <translation>예상하지 못한 오류가 났지만 프로그램은 계속 실행됩니다. 만약을 위해 손글씨를 저장하세요.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>자세한 내용 복사</translation>
    </message>
</context>
<context>
    <name>UnitChoices</name>
    <message>
        <source>Logit</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>What a unit of hidden layer 1 adds goes through the units of layer 2 that are on for this drawing. The pictures of layer 2 are the weights of both layers combined, for this drawing.</source>
        <translation>은닉층 1의 유닛이 보태는 값은 이 손글씨에서 켜져 있는 은닉층 2의 유닛들을 거칩니다. 은닉층 2의 그림은 이 손글씨에서 두 층의 가중치를 합친 것입니다.</translation>
    </message>
    <message>
        <source>What each unit adds to</source>
        <translation>무엇에 더해지는지:</translation>
    </message>
    <message>
        <source>the predicted digit&apos;s logit</source>
        <translation>예측한 숫자의 로짓</translation>
    </message>
    <message>
        <source>hidden layer {n}</source>
        <translation>은닉층 {n}</translation>
    </message>
</context>
<context>
    <name>UnitsView</name>
    <message>
        <source>Switch all on</source>
        <translation>모두 켜기</translation>
    </message>
    <message>
        <source>The hidden units</source>
        <translation>은닉 유닛</translation>
    </message>
    <message>
        <source>the units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Units are left out only in this panel: the model itself is not changed.</source>
        <translation>이 패널에서만 유닛을 뺍니다. 모델은 그대로입니다.</translation>
    </message>
    <message>
        <source>dead units by step</source>
        <translation>스텝별 죽은 유닛</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>죽음</translation>
    </message>
    <message>
        <source>Units off: {n}; logit {logit}, prediction {digit} ({chance})</source>
        <translation>유닛 {n}개를 끄면: 로짓 {logit}, 예측 {digit} ({chance})</translation>
    </message>
    <message>
        <source>Draw a digit to see the value of each unit.</source>
        <translation>숫자를 그리면 유닛마다 그것을 어떻게 보는지 나타납니다.</translation>
    </message>
    <message>
        <source>Dead: {dead} of {units} units are 0 on each of {n} training images, so they add nothing and learn nothing.</source>
        <translation>죽은 유닛: {units}개 중 {dead}개가 학습 이미지 {n}장 모두에서 0입니다. 아무것도 보태지 않고 배우지도 않습니다.</translation>
    </message>
    <message>
        <source>With one unit off: logit {logit}, prediction {digit} ({chance})</source>
        <translation>유닛 하나를 끄면: 로짓 {logit}, 예측 {digit} ({chance})</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ValidationPanel</name>
    <message>
        <source>Both losses</source>
        <translation>두 손실</translation>
    </message>
    <message>
        <source>What is held out</source>
        <translation>따로 남긴 샘플</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>따로 남긴 샘플</translation>
    </message>
    <message>
        <source>what is held out</source>
        <translation>따로 남긴 샘플</translation>
    </message>
    <message>
        <source>the graph kept</source>
        <translation>남은 그래프</translation>
    </message>
    <message>
        <source>PyTorch is being loaded.</source>
        <translation>PyTorch를 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>A single number has no samples, so there is nothing to hold out.</source>
        <translation>수 하나에는 샘플이 없으므로 따로 남길 것도 없습니다.</translation>
    </message>
    <message>
        <source>All samples are used for training, so the performance on new data is unknown. Hold some out: the model is tested on them in every step but never learns from them.</source>
        <translation>모두 학습에 써서, 새 데이터에서의 성능을 알 수 없습니다. 몇 개를 따로 남기세요. 스텝마다 평가에만 쓰고 학습에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Split as in the tutorial</source>
        <translation>튜토리얼처럼 나누기</translation>
    </message>
    <message>
        <source>Hold out a fifth</source>
        <translation>5분의 1을 따로 남기기</translation>
    </message>
    <message>
        <source>index</source>
        <translation>인덱스</translation>
    </message>
    <message>
        <source>target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
</context>
<context>
    <name>ValidationTiles</name>
    <message>
        <source>The first {shown} of {all} are shown.</source>
        <translation>전체 {all}장 중 앞의 {shown}장을 표시했습니다.</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>{n}장 더 보기</translation>
    </message>
    <message>
        <source>{label} as {answer}</source>
        <translation>{label} → {answer}</translation>
    </message>
</context>
<context>
    <name>VariantsView</name>
    <message>
        <source>the canvas</source>
        <translation>캔버스</translation>
    </message>
    <message>
        <source>a training image</source>
        <translation>학습 이미지</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>다음 이미지</translation>
    </message>
    <message>
        <source>Train on these variants</source>
        <translation>이런 변형으로 학습하기</translation>
    </message>
    <message>
        <source>From the next run on, every batch uses new variants of its images, MNIST&apos;s and yours, determined by the seed and the step number. Off: the images as they are.</source>
        <translation>다음 실행부터 배치마다 MNIST와 내 손글씨의 이미지를 새로 변형하여 씁니다. 변형은 시드와 스텝 번호로 정해집니다. 끄면 이미지를 그대로 씁니다.</translation>
    </message>
    <message>
        <source>the image, as in training</source>
        <translation>이미지 (학습할 때처럼)</translation>
    </message>
    <message>
        <source>the strokes, before they become an image</source>
        <translation>획 (이미지가 되기 전)</translation>
    </message>
    <message>
        <source>Other variants</source>
        <translation>다른 변형</translation>
    </message>
    <message>
        <source>Draw other variants, as in another training step.</source>
        <translation>학습의 다른 스텝에서처럼 다른 변형을 뽑습니다.</translation>
    </message>
    <message>
        <source>Predictions of</source>
        <translation>예측하는 모델</translation>
    </message>
    <message>
        <source>The original and its variants</source>
        <translation>원본과 변형</translation>
    </message>
    <message>
        <source>Variants of</source>
        <translation>변형할 것</translation>
    </message>
    <message>
        <source>by changing</source>
        <translation>바꿀 것</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Draw a digit, or choose a training image.</source>
        <translation>숫자를 그리거나 학습 이미지를 고르세요.</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train, or choose the baseline.</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르거나 기준선 모델을 고르세요.</translation>
    </message>
    <message>
        <source>Same prediction as the original ({digit}): {n} of {all} variants</source>
        <translation>원본과 예측이 같은 변형({digit}): {all}개 중 {n}개</translation>
    </message>
    <message>
        <source>Fitting like MNIST undoes shift and size, and redraws with its own pen: of the changes to the strokes only turn, slant and bend remain.</source>
        <translation>MNIST처럼 맞추면 이동과 크기가 되돌려지고 펜 굵기도 정해진 것을 씁니다. 획의 변화 중에서는 회전, 기울기, 휨만 남습니다.</translation>
    </message>
    <message>
        <source>Strokes stay sharp when changed. Training changes images.</source>
        <translation>획은 바꾸어도 또렷합니다. 학습에서는 이미지를 바꿉니다.</translation>
    </message>
    <message>
        <source>Training changes all images in this way, yours and all others.</source>
        <translation>학습할 때도 내 손글씨든 다른 이미지든 이렇게 바꿉니다.</translation>
    </message>
    <message>
        <source>The original is a tie; so are {n} of {all} variants.</source>
        <translation>원본은 동점입니다. 변형 {all}개 중 {n}개도 동점입니다.</translation>
    </message>
</context>
<context>
    <name>VectorPanel</name>
    <message>
        <source>Numbers</source>
        <translation>수</translation>
    </message>
    <message>
        <source>Each number is squared; torch computes the gradients.</source>
        <translation>수를 하나하나 제곱하고, torch가 그레이디언트를 구합니다.</translation>
    </message>
    <message>
        <source>One or more numbers, separated by a comma and a space.</source>
        <translation>수 하나, 또는 쉼표와 공백으로 나눈 여러 수.</translation>
    </message>
    <message>
        <source>What torch answers</source>
        <translation>torch의 대답</translation>
    </message>
    <message>
        <source>Backward on a vector</source>
        <translation>벡터에 backward()</translation>
    </message>
    <message>
        <source>the numbers and their gradient</source>
        <translation>수와 그레이디언트</translation>
    </message>
    <message>
        <source>Enter up to {most} numbers up to a million, separated by a comma and a space, as in 3, 4, 10.</source>
        <translation>백만까지의 수를 {most}개까지, 3, 4, 10처럼 쉼표와 공백으로 나누어 적으세요.</translation>
    </message>
    <message>
        <source>A gradient describes how one number changes. y has {count} numbers, so torch asks: which one? Their sum is a single number, like a loss. Each y depends only on its own x, so the gradient of the sum is 2x for each. A mean works too and divides the gradient by {count}.</source>
        <translation>그레이디언트는 수 하나가 어떻게 바뀌는지 말합니다. y에는 수가 {count}개 있으니, torch는 그중 어느 것이냐고 묻습니다. 합은 손실처럼 수 하나이고, y마다 제 x에서만 나오므로 합의 그레이디언트는 저마다 2x입니다. 평균을 써도 되고, 그러면 저마다 {count}분의 1이 됩니다.</translation>
    </message>
    <message>
        <source>A single number is unambiguous. Enter two or more.</source>
        <translation>수가 하나면 무엇의 그레이디언트인지 분명합니다. 둘 이상 적어 보세요.</translation>
    </message>
    <message>
        <source>PyTorch is being loaded.</source>
        <translation>PyTorch를 불러오는 중입니다.</translation>
    </message>
</context>
<context>
    <name>VocabularyModel</name>
    <message>
        <source>number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>word or letter</source>
        <translation>단어 또는 글자</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>나온 횟수</translation>
    </message>
</context>
<context>
    <name>VolumePanel</name>
    <message>
        <source>Series</source>
        <translation>시리즈</translation>
    </message>
    <message>
        <source>Which series of the folder is read</source>
        <translation>폴더에서 읽을 시리즈</translation>
    </message>
    <message>
        <source>The slices in their order</source>
        <translation>차례대로 놓은 단면</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>단면</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Δ mm</source>
        <translation>Δ mm</translation>
    </message>
    <message>
        <source>Open files instead of a folder …</source>
        <translation>폴더 대신 파일 열기 …</translation>
    </message>
    <message>
        <source>A TIFF file with several pages, or some of the slices of a series</source>
        <translation>여러 쪽으로 된 TIFF 파일, 또는 한 시리즈의 단면 몇 장</translation>
    </message>
    <message>
        <source>The slices are put in the order in which they lie in space. The plot shows them in the order of their names.</source>
        <translation>단면은 공간에 놓인 순서대로 쌓습니다. 그래프는 같은 단면을 파일 이름 순서로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Nothing says where the slices lie in space, so they stay in the order found.</source>
        <translation>단면이 공간 어디에 있는지 적혀 있지 않아서 찾은 순서대로 둡니다.</translation>
    </message>
    <message>
        <source>Slices, or a TIFF file with several pages</source>
        <translation>단면 파일, 또는 여러 쪽으로 된 TIFF 파일</translation>
    </message>
</context>
<context>
    <name>VolumePicture</name>
    <message>
        <source>Which values are shown from black to white</source>
        <translation>검정부터 흰색까지 보여 줄 값의 범위</translation>
    </message>
    <message>
        <source>Three cuts through the volume</source>
        <translation>볼륨을 자른 세 단면</translation>
    </message>
    <message>
        <source>Click or drag in a cut, or use the arrow keys; Page Up and Page Down go through the cuts, the space bar to the next one</source>
        <translation>단면을 클릭하거나 끌거나 화살표 키를 쓰십시오. Page Up과 Page Down은 자르는 위치를 옮기고, 스페이스 바는 다음 단면으로 갑니다</translation>
    </message>
    <message>
        <source>After this step depth, rows and columns are mixed with something else, so there is nothing to cut any more. The numbers are under “Numbers”.</source>
        <translation>이 단계 뒤에는 깊이, 행, 열이 다른 것과 섞여서 자를 볼륨이 더 이상 없습니다. 수는 “숫자” 탭에 있습니다.</translation>
    </message>
    <message>
        <source>{words} ({low} to {high} Hounsfield units)</source>
        <translation>{words} (하운스필드 단위 {low} ~ {high})</translation>
    </message>
    <message>
        <source>slice {number} lies at {position} mm · {words}</source>
        <translation>단면 {number}, 위치 {position} mm · {words}</translation>
    </message>
    <message>
        <source>slice {number}</source>
        <translation>단면 {number}</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>행 {number}</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>열 {number}</translation>
    </message>
    <message>
        <source>axial: slice {number}</source>
        <translation>축상면: 단면 {number}</translation>
    </message>
    <message>
        <source>coronal: row {number}</source>
        <translation>관상면: 행 {number}</translation>
    </message>
    <message>
        <source>sagittal: column {number}</source>
        <translation>시상면: 열 {number}</translation>
    </message>
    <message>
        <source>slice {depth}, row {row}, column {column}</source>
        <translation>단면 {depth}, 행 {row}, 열 {column}</translation>
    </message>
</context>
<context>
    <name>WalkBoard</name>
    <message>
        <source>image along the way</source>
        <translation>가는 길의 이미지</translation>
    </message>
    <message>
        <source>what each pixel&apos;s change adds</source>
        <translation>각 픽셀의 변화가 더하는 값</translation>
    </message>
    <message>
        <source>Integrated gradients: how much the pixel changes, times the mean of its weights along the way, summed exactly piece by piece.</source>
        <translation>적분 기울기: 픽셀이 변한 양에 가는 길에서의 가중치 평균을 곱한 값으로, 조각마다 정확히 더했습니다.</translation>
    </message>
    <message>
        <source>What each pixel&apos;s change adds:</source>
        <translation>각 픽셀의 변화가 더하는 값:</translation>
    </message>
    <message>
        <source>Part of the way</source>
        <translation>걸어온 만큼</translation>
    </message>
    <message>
        <source>Next kink</source>
        <translation>다음 꺾임</translation>
    </message>
    <message>
        <source>Go to where the next unit switches; after the last one, back to your drawing.</source>
        <translation>다음 유닛이 바뀌는 곳으로 갑니다. 마지막 다음에는 내 손글씨로 돌아옵니다.</translation>
    </message>
    <message>
        <source>logit {logit}, prediction {digit} ({chance})</source>
        <translation>로짓 {logit}, 예측 {digit} ({chance})</translation>
    </message>
    <message>
        <source>logit of {of}: {logit}, prediction {digit} ({chance})</source>
        <translation>{of}의 로짓 {logit}, 예측 {digit} ({chance})</translation>
    </message>
    <message>
        <source>{share} of the way: {switches}</source>
        <translation>걸어온 길 {share}: {switches}</translation>
    </message>
    <message>
        <source>{share} of the way</source>
        <translation>걸어온 길 {share}</translation>
    </message>
</context>
<context>
    <name>WalkPlot</name>
    <message>
        <source>The logit along the way</source>
        <translation>가는 길의 로짓</translation>
    </message>
    <message>
        <source>From your drawing (left) to the other image (right). The line bends at each mark, where a unit switches; between marks it is straight. Drag along the line to move.</source>
        <translation>내 손글씨(왼쪽)에서 다른 이미지(오른쪽)까지입니다. 표시마다 유닛 하나가 바뀌고 거기서 선이 꺾입니다. 두 표시 사이는 곧은 선입니다. 선을 따라 끌면 그곳으로 갑니다.</translation>
    </message>
    <message>
        <source>▲ a cell turns on · ▼ turns off · ● another sum is the largest</source>
        <translation>▲ 칸이 켜짐 · ▼ 꺼짐 · ● 다른 합이 가장 커짐</translation>
    </message>
    <message>
        <source>▲ a unit turns on · ▼ a unit turns off</source>
        <translation>▲ 유닛이 켜짐 · ▼ 유닛이 꺼짐</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>% of the way</source>
        <translation>걸어온 길 (%)</translation>
    </message>
    <message>
        <source>{share} of the way: logit {logit}</source>
        <translation>걸어온 길 {share}: 로짓 {logit}</translation>
    </message>
    <message>
        <source>{switches} at {share} of the way: logit {logit}</source>
        <translation>걸어온 길 {share}에서 {switches}: 로짓 {logit}</translation>
    </message>
    <message>
        <source>out of view: {name} = {x}</source>
        <translation>화면 밖: {name} = {x}</translation>
    </message>
</context>
<context>
    <name>WalkView</name>
    <message>
        <source>Logit</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>the walk</source>
        <translation>이미지 사이 걷기</translation>
    </message>
    <message>
        <source>the contributions along the walk</source>
        <translation>걸어가는 길의 기여도</translation>
    </message>
    <message>
        <source>Logit: above 0 the prediction is {first}, below 0 it is {second}</source>
        <translation>로짓: 0보다 크면 예측 {first}, 작으면 {second}</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train.</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>The weights are no longer finite numbers: reset the model.</source>
        <translation>가중치가 더 이상 유한한 수가 아닙니다. 모델을 처음부터 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Draw a digit, then walk from it to another image.</source>
        <translation>숫자를 그리고, 거기서 다른 이미지까지 걸어가 보세요.</translation>
    </message>
    <message>
        <source>You have no labeled drawings yet: add one under the canvas, or choose another image.</source>
        <translation>레이블을 붙인 손글씨가 아직 없습니다. 캔버스 아래의 숫자를 눌러 하나 더하거나 다른 이미지를 고르세요.</translation>
    </message>
    <message>
        <source>Computing where the network bends …</source>
        <translation>신경망이 어디서 꺾이는지 계산하고 있습니다 …</translation>
    </message>
    <message>
        <source>Kinks and contributions of</source>
        <translation>꺾임과 기여도:</translation>
    </message>
    <message>
        <source>the predicted digit&apos;s logit</source>
        <translation>예측한 숫자의 로짓</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중&#xa0;…</translation>
    </message>
</context>
<context>
    <name>WeightPlot</name>
    <message>
        <source>Accuracies by the weight of my drawings</source>
        <translation>내 손글씨의 비중에 따른 정확도</translation>
    </message>
    <message>
        <source>Each point is the result of a separate run: Reset, then train on both with this weight of your drawings. At ×0 only MNIST is used.</source>
        <translation>점 하나가 실행 한 번의 결과입니다. 처음부터 이 비중의 내 손글씨와 MNIST 둘 다로 학습합니다. ×0에서는 MNIST만 학습합니다.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>weight of my drawings</source>
        <translation>내 손글씨의 비중</translation>
    </message>
    <message>
        <source>the loss was no longer a finite number</source>
        <translation>손실이 더 이상 유한한 수가 아니었습니다</translation>
    </message>
</context>
<context>
    <name>WhatIfView</name>
    <message>
        <source>Ink to set</source>
        <translation>칠할 잉크</translation>
    </message>
    <message>
        <source>Undo all changes</source>
        <translation>모두 되돌리기</translation>
    </message>
    <message>
        <source>the scores before and now</source>
        <translation>이전과 지금의 점수</translation>
    </message>
    <message>
        <source>The image that the models get</source>
        <translation>모델에 입력되는 이미지</translation>
    </message>
    <message>
        <source>Left button: set a pixel to the chosen ink. Right button: remove its ink. Arrow keys, Space and Delete do the same.</source>
        <translation>왼쪽 버튼: 픽셀에 고른 잉크를 칠합니다. 오른쪽 버튼: 픽셀의 잉크를 지웁니다. 화살표 키, 스페이스, Delete로도 됩니다.</translation>
    </message>
    <message>
        <source>Restores every pixel of the drawing.</source>
        <translation>모든 픽셀을 손글씨에서 나온 값으로 되돌립니다.</translation>
    </message>
    <message>
        <source>Click or drag in the image: the left button sets a pixel to this ink, the right button to 0. Changed pixels are marked in one corner.</source>
        <translation>이미지를 클릭하거나 끌어서 칠하세요. 왼쪽 버튼은 픽셀을 이 잉크 값으로, 오른쪽 버튼은 0으로 바꿉니다. 바꾼 픽셀에는 모서리 표시가 붙습니다.</translation>
    </message>
    <message>
        <source>The changes apply only to this image: drawing again discards them. Undo restores them.</source>
        <translation>바꾼 내용은 이 이미지에만 적용됩니다. 다시 그리면 사라지고, ‘되돌리기’로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>{value} = {byte}/255</source>
        <translation>{value} = {byte}/255</translation>
    </message>
    <message>
        <source>{changed} of 784 pixels changed</source>
        <translation>784개 픽셀 중 {changed}개 바꿈</translation>
    </message>
    <message>
        <source>The digits are still being loaded.</source>
        <translation>숫자를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>Draw a digit, or set pixels on the blank image.</source>
        <translation>숫자를 그리거나 빈 이미지에 픽셀을 칠하세요.</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train.</source>
        <translation>모델을 아직 학습하지 않았습니다. ‘학습’을 누르세요.</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>the sums, pixel by pixel</source>
        <translation>픽셀별 합</translation>
    </message>
    <message>
        <source>The digits are still being loaded.</source>
        <translation>숫자를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>Draw a digit to see what each pixel adds.</source>
        <translation>숫자를 그리면 픽셀마다 더하는 값을 여기서 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>WindowLayout</name>
    <message>
        <source>Divider over your drawings</source>
        <translation>내 손글씨 위의 구분선</translation>
    </message>
    <message>
        <source>Divider between canvas and page</source>
        <translation>캔버스와 페이지 사이의 구분선</translation>
    </message>
    <message>
        <source>Divider between predictions and training</source>
        <translation>예측과 학습 사이의 구분선</translation>
    </message>
</context>
<context>
    <name>WindowMemory</name>
    <message>
        <source>The program ended before you closed it. Drawing and model ({steps} steps) are as they were. New steps count from 0.</source>
        <translation>창을 닫기 전에 프로그램이 끝났습니다. 손글씨와 {steps}스텝까지 학습한 모델은 그대로 있습니다. 새 스텝은 0부터 셉니다.</translation>
    </message>
    <message>
        <source>Drawing and model ({steps} steps) are as you left them. New steps count from 0.</source>
        <translation>손글씨와 {steps}스텝까지 학습한 모델이 두고 간 그대로 있습니다. 새 스텝은 0부터 셉니다.</translation>
    </message>
    <message>
        <source>The program ended before you closed it. Your drawing is as it was.</source>
        <translation>창을 닫기 전에 프로그램이 끝났습니다. 손글씨는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Your drawing is as you left it.</source>
        <translation>손글씨가 두고 간 그대로 있습니다.</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>All values</source>
        <translation>모든 값</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>뇌</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>연부 조직</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>폐</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>뼈</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>□ kept for validation; {count} rows of each part are drawn</source>
        <translation>□ 검증용; 부분마다 {count}행을 그렸습니다</translation>
    </message>
</context>
<context>
    <name>_Tiles</name>
    <message>
        <source>{model}: not trained yet.</source>
        <translation>{model}: 아직 배운 것이 없습니다.</translation>
    </message>
    <message>
        <source>{model}: {answer}; p({label}) = {chance}, loss {loss}.</source>
        <translation>{model}: {answer}, p({label}) = {chance}, 손실 {loss}.</translation>
    </message>
    <message>
        <source>Validation image {index}, label {label}.
{trained}
Baseline: {l1} by L1, {rmse} by RMSE.
Click to put the image on the canvas.</source>
        <translation>검증 이미지 {index}번, 레이블 {label}.
{trained}
기준선 모델: {l1}(L1), {rmse}(RMSE).
클릭하면 캔버스에 올립니다.</translation>
    </message>
</context>
<context>
    <name>book</name>
    <message>
        <source>Set as in the book: digits 3 and 7, a network with {units} units and ReLU, SGD, learning rate {rate}, {epochs} epochs, batches of {batch}, mnist_loss. Press Train; the book ends at an accuracy of 0.983.</source>
        <translation>책과 같게 설정했습니다. 숫자 3과 7, 유닛 {units}개와 ReLU로 된 신경망, SGD, 학습률 {rate}, {epochs}에포크, 배치 크기 {batch}, mnist_loss. ‘학습’을 누르세요. 책에서는 마지막 정확도가 0.983입니다.</translation>
    </message>
</context>
<context>
    <name>by hand</name>
    <message>
        <source>The derivative of a sum is the sum of its terms&apos; derivatives.</source>
        <translation>합의 미분은 항마다 미분한 것의 합입니다.</translation>
    </message>
    <message>
        <source>loss = mean cross-entropy of p = σ(logit). Its derivative by one logit is (p − target) / n; the logit&apos;s by a parameter is the factor in the column&apos;s head. Multiply and sum.</source>
        <translation>손실 = p = σ(로짓)의 교차 엔트로피 평균. 로짓 하나로 미분하면 (p − 타깃) / n이고, 로짓을 파라미터로 미분하면 열 머리에 있는 인수입니다. 곱해서 더합니다.</translation>
    </message>
    <message>
        <source>loss = mean(error²). The derivative with respect to one prediction is 2 · error / n; the derivative of the prediction with respect to a parameter is the factor in the column header. Multiply and sum.</source>
        <translation>손실 = mean(오차²). 예측 하나에 대한 미분은 2 · 오차 / n이고, 파라미터에 대한 예측의 미분은 열 머리에 적힌 인수입니다. 곱해서 더합니다.</translation>
    </message>
    <message>
        <source>loss = √mean(error²). The derivative with respect to one prediction is error / (n · loss); the derivative of the prediction with respect to a parameter is the factor in the column header. Multiply and sum.</source>
        <translation>손실 = √mean(오차²). 예측 하나에 대한 미분은 오차 / (n · 손실)이고, 파라미터에 대한 예측의 미분은 열 머리에 적힌 인수입니다. 곱해서 더합니다.</translation>
    </message>
    <message>
        <source>2·error/n</source>
        <translation>2·오차/n</translation>
    </message>
    <message>
        <source>error/(n·loss)</source>
        <translation>오차/(n·손실)</translation>
    </message>
    <message>
        <source>(p − target)/n</source>
        <translation>(p − 타깃)/n</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>p − target</source>
        <translation>p − 타깃</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합</translation>
    </message>
    <message>
        <source>term</source>
        <translation>항</translation>
    </message>
    <message>
        <source>derivative</source>
        <translation>도함수</translation>
    </message>
    <message>
        <source>here</source>
        <translation>여기서</translation>
    </message>
    <message>
        <source>−a1 where x &gt; k1</source>
        <translation>x &gt; k1이면 −a1</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>It shows {image}.</source>
        <translation>지금 보이는 것: {image}.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>비어 있습니다.</translation>
    </message>
    <message>
        <source>Strokes: {strokes}. Pixels with ink: {pixels} of 784.</source>
        <translation>획: {strokes}. 잉크가 있는 픽셀: 784개 중 {pixels}개.</translation>
    </message>
    <message>
        <source>1 pixel set by hand in What if</source>
        <translation>‘픽셀 바꿔 보기’에서 바꾼 픽셀 1개</translation>
    </message>
    <message>
        <source>{n} pixels set by hand in What if</source>
        <translation>‘픽셀 바꿔 보기’에서 바꾼 픽셀 {n}개</translation>
    </message>
</context>
<context>
    <name>capabilities</name>
    <message>
        <source>{model}: what a pixel adds depends on the other pixels, so the logit is not a sum with one weight per pixel. See “What if” and “Move it” instead: they query the model directly.</source>
        <translation>{model}: 픽셀 하나가 더하는 값이 다른 픽셀에 따라 달라지므로, 로짓은 픽셀마다 가중치 하나를 곱한 합이 아닙니다. 대신 모델에 직접 물어보는 ‘픽셀 바꿔 보기’와 ‘움직여 보기’를 보세요.</translation>
    </message>
    <message>
        <source>{model}: the logits are not linear in the parameters, so the jumps of the accuracy cannot be found exactly. See the loss and accuracy of the run under “Timeline” instead.</source>
        <translation>{model}: 로짓이 파라미터의 직선이 아니어서 정확도가 바뀌는 곳을 정확히 찾을 수 없습니다. 대신 ‘타임라인’에서 학습의 손실과 정확도를 보세요.</translation>
    </message>
    <message>
        <source>This model has feature maps instead of hidden units: a kernel computes one number at each position. Open “Feature maps” to see them.</source>
        <translation>이 모델에는 은닉 유닛 대신 특징 맵이 있습니다. 커널이 위치마다 값을 하나씩 만듭니다. “특징 맵”을 열면 이 맵을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“The walk” shows which linear models the network consists of.</source>
        <translation>“이미지 사이 걷기”를 열면 어떤 선형 모델들로 이루어졌는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>This model has no hidden units. Choose “Network” on the first page (Ctrl+1), and train it.</source>
        <translation>이 모델에는 은닉 유닛이 없습니다. 첫 페이지(Ctrl+1)의 모델에서 “신경망”을 골라 학습해 보세요.</translation>
    </message>
    <message>
        <source>This model has no feature maps. Choose “Convolutional network” on the first page (Ctrl+1), and train it.</source>
        <translation>이 모델에는 특징 맵이 없습니다. 첫 페이지(Ctrl+1)의 모델에서 “합성곱 신경망”을 골라 학습해 보세요.</translation>
    </message>
    <message>
        <source>{model}: the logit curves all along the way, so there are no straight pieces to sum exactly. Choose ReLU on the first page (Ctrl+1), and train the model.</source>
        <translation>{model}: 로짓이 가는 길 내내 휘어 있어, 더하면 정확해지는 조각이 없습니다. 첫 페이지(Ctrl+1)에서 ReLU를 골라 학습시키세요.</translation>
    </message>
    <message>
        <source>{model}: this program cannot show what happens inside this kind of model. See “What if” and “Move it” instead: they query the model directly.</source>
        <translation>{model}: 이런 모델의 내부는 이 프로그램에서 볼 수 없습니다. 대신 모델에 직접 물어보는 ‘픽셀 바꿔 보기’와 ‘움직여 보기’를 보세요.</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>Where is it wrong?</source>
        <translation>어디에서 틀릴까요?</translation>
    </message>
    <message>
        <source>How does it work?</source>
        <translation>어떻게 작동할까요?</translation>
    </message>
    <message>
        <source>Pixel by pixel</source>
        <translation>픽셀별로 보기</translation>
    </message>
    <message>
        <source>The training images most like your drawing.</source>
        <translation>내 손글씨와 가장 비슷한 학습 이미지를 봅니다.</translation>
    </message>
    <message>
        <source>How images stack, and how broadcasting compares them.</source>
        <translation>이미지를 쌓는 법과 브로드캐스팅으로 비교하는 법을 봅니다.</translation>
    </message>
    <message>
        <source>The plain PyTorch behind it, to copy or save.</source>
        <translation>창이 하는 일을 그대로 하는 PyTorch 코드입니다.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>픽셀 바꿔 보기</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>움직여 보기</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>은닉 유닛</translation>
    </message>
    <message>
        <source>The walk</source>
        <translation>이미지 사이 걷기</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>특징 맵</translation>
    </message>
    <message>
        <source>From your drawing to another image: where a network bends.</source>
        <translation>내 손글씨에서 다른 이미지까지: 신경망이 어디에서 꺾이는지 봅니다.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>이미지 지도</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>모든 모델</translation>
    </message>
    <message>
        <source>Learning-rate finder</source>
        <translation>학습률 찾기</translation>
    </message>
    <message>
        <source>Seven steps by hand</source>
        <translation>손으로 하는 7단계</translation>
    </message>
    <message>
        <source>How much data?</source>
        <translation>데이터가 얼마나 필요할까?</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>과적합</translation>
    </message>
    <message>
        <source>Baseline as weights</source>
        <translation>가중치로 본 기준선 모델</translation>
    </message>
    <message>
        <source>Size, time and accuracy of every model, in a table.</source>
        <translation>모든 모델의 크기, 시간, 정확도를 표로 봅니다.</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Is 99 % ninety-nine?</source>
        <translation>99%는 정말 99%일까?</translation>
    </message>
    <message>
        <source>Everyone&apos;s handwriting</source>
        <translation>모두의 손글씨</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>Why this prediction?</source>
        <translation>왜 이렇게 예측할까요?</translation>
    </message>
    <message>
        <source>How did it learn this?</source>
        <translation>어떻게 배웠을까요?</translation>
    </message>
    <message>
        <source>How to train well?</source>
        <translation>어떻게 하면 잘 학습할까요?</translation>
    </message>
    <message>
        <source>What each pixel adds to the prediction.</source>
        <translation>픽셀마다 예측에 얼마를 더했는지 봅니다.</translation>
    </message>
    <message>
        <source>Set pixels and watch the predictions change.</source>
        <translation>픽셀을 바꾸면 예측이 어떻게 달라지는지 봅니다.</translation>
    </message>
    <message>
        <source>Flip the prediction</source>
        <translation>예측 뒤집기</translation>
    </message>
    <message>
        <source>The fewest pixel changes that flip a prediction.</source>
        <translation>픽셀을 몇 개만 바꾸면 예측이 뒤집히는지 봅니다.</translation>
    </message>
    <message>
        <source>Shift, turn, resize, slant your strokes: how far is the prediction still correct?</source>
        <translation>획을 옮기고 돌리고 늘리고 기울입니다. 어디까지 맞힐까요?</translation>
    </message>
    <message>
        <source>What each unit of a network responds to, and what it adds.</source>
        <translation>신경망의 유닛마다 무엇을 찾고 얼마를 더하는지 봅니다.</translation>
    </message>
    <message>
        <source>What each layer of a convolutional network computes from your drawing.</source>
        <translation>합성곱 신경망의 층마다 내 손글씨에서 무엇을 계산하는지 봅니다.</translation>
    </message>
    <message>
        <source>All validation images as points, your drawing as a star.</source>
        <translation>검증 이미지는 모두 점으로, 내 손글씨는 별로 봅니다.</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>이웃</translation>
    </message>
    <message>
        <source>Go back to any step and see its prediction for your drawing.</source>
        <translation>아무 스텝으로나 돌아가 그때의 예측을 봅니다.</translation>
    </message>
    <message>
        <source>All runs so far: how they differed, and the results.</source>
        <translation>지금까지의 실행과 그 결과를 견주어 봅니다.</translation>
    </message>
    <message>
        <source>One of the seven steps per click, with its numbers.</source>
        <translation>누를 때마다 한 단계씩, 숫자와 함께 봅니다.</translation>
    </message>
    <message>
        <source>The RMSE baseline is a linear model too: compare the two.</source>
        <translation>RMSE 기준선 모델도 선형 모델입니다.</translation>
    </message>
    <message>
        <source>The rate grows step by step: which one works best?</source>
        <translation>스텝마다 높여 알맞은 학습률을 찾습니다.</translation>
    </message>
    <message>
        <source>Trained on 10, 30, 100 … images: how much do more images help?</source>
        <translation>이미지가 늘면 얼마나 나아지는지 봅니다.</translation>
    </message>
    <message>
        <source>Few images: when does the model start to memorize them?</source>
        <translation>이미지가 적을 때, 언제부터 외우기 시작할까요?</translation>
    </message>
    <message>
        <source>Shifted, turned, bent at random: look at variants, then train on them.</source>
        <translation>조금씩 바꾼 손글씨를 보고, 그것으로 학습합니다.</translation>
    </message>
    <message>
        <source>My handwriting and MNIST</source>
        <translation>내 손글씨와 MNIST</translation>
    </message>
    <message>
        <source>Accuracy on your drawings as their weight grows.</source>
        <translation>내 손글씨의 비중에 따른 정확도를 봅니다.</translation>
    </message>
    <message>
        <source>The validation images predicted wrongly, the worst first.</source>
        <translation>틀린 검증 이미지를 크게 틀린 것부터 봅니다.</translation>
    </message>
    <message>
        <source>Which digits are confused, and how often.</source>
        <translation>어떤 숫자를 어떤 숫자로 얼마나 자주 잘못 예측하는지 봅니다.</translation>
    </message>
    <message>
        <source>When the model is this sure, how often is it correct?</source>
        <translation>그만큼 확신한 것 가운데 몇 개나 맞을까요?</translation>
    </message>
    <message>
        <source>Each person&apos;s drawings, and handwriting never seen before.</source>
        <translation>사람마다, 그리고 처음 보는 글씨를 얼마나 맞히는지 봅니다.</translation>
    </message>
    <message>
        <source>As numbers</source>
        <translation>숫자로 보기</translation>
    </message>
    <message>
        <source>Your drawing as a computer stores it: 28 × 28 numbers.</source>
        <translation>컴퓨터가 가진 내 손글씨: 28 × 28개의 수입니다.</translation>
    </message>
    <message>
        <source>Rank and shape</source>
        <translation>랭크와 모양</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>How a sum of any size becomes a probability.</source>
        <translation>합이 어떻게 확률이 되는지 봅니다.</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>손실과 정확도</translation>
    </message>
    <message>
        <source>Why accuracy cannot be the loss: vary one thing and see.</source>
        <translation>정확도를 손실로 쓸 수 없는 까닭을 봅니다.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>classifiers</name>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Baseline (L1)</source>
        <translation>기준선(L1)</translation>
    </message>
    <message>
        <source>L1 distance</source>
        <translation>L1 거리</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Baseline (RMSE)</source>
        <translation>기준선(RMSE)</translation>
    </message>
    <message>
        <source>{model}, probability</source>
        <translation>{model}, 확률</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>{path} has training images of {found} only. Choose --digits among those.</source>
        <translation>{path}: 학습 이미지가 있는 숫자는 {found}뿐입니다. --digits를 그중에서 고르세요.</translation>
    </message>
    <message>
        <source>{path} has no validation images of {digits}. Choose other --digits.</source>
        <translation>{path}: 숫자 {digits}의 검증 이미지가 없습니다. 다른 --digits를 고르세요.</translation>
    </message>
    <message>
        <source>{path} has no drawings of {digits}. Choose other --digits or another file.</source>
        <translation>{path}: 숫자 {digits}의 손글씨가 없습니다. 다른 --digits나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{reason} Choose a smaller --learning-rate.</source>
        <translation>{reason} 더 작은 --learning-rate를 고르세요.</translation>
    </message>
    <message>
        <source>{path} holds images of {rows}×{columns} pixels; 28×28 is needed. Choose another file.</source>
        <translation>{path}: 이미지가 {rows}×{columns}픽셀입니다. 28×28이어야 합니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has {labels} labels for the {images} images of {other}. Choose the two files that belong together.</source>
        <translation>{path}: 레이블이 {labels}개인데 {other}의 이미지는 {images}장입니다. 짝이 맞는 두 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Chapter 4 of the book does not contain this model: {model}.</source>
        <translation>책의 4장에는 다음 모델이 없습니다: {model}.</translation>
    </message>
    <message>
        <source>A run of this curve was stopped, continued from the previous run, or had its learning rate changed; in the book&apos;s loop a run always finishes, with a new optimizer and one learning rate.</source>
        <translation>이 곡선에는 중간에 멈췄거나, 앞선 실행에서 옵티마이저를 이어받았거나, 도중에 학습률을 바꾼 실행이 있습니다. 책의 반복문에서는 실행마다 새 옵티마이저와 하나의 학습률로 끝까지 갑니다.</translation>
    </message>
    <message>
        <source>Same start, same order of images, same batches as in the window. But the sums are computed in a different order, so float32 rounds differently: on the CPU of the same computer the printed numbers match the window, except that occasionally the last digit of a loss differs by 1, or an accuracy by an image or two. If the learning rate is too high and the loss jumps, rounding errors grow and more may differ. The window ends a run whose loss is no longer a finite number; this code does not check.</source>
        <translation>시작값, 이미지의 순서, 배치가 창과 같습니다. 다만 합을 더하는 순서가 창과 달라 float32의 반올림이 달라집니다. 같은 컴퓨터의 CPU에서 출력되는 값은 창의 값과 같지만, 가끔 손실의 마지막 자리가 1만큼, 정확도가 이미지 한두 개만큼 다를 수 있습니다. 학습률이 너무 높아 손실이 튀는 실행에서는 반올림 오차가 커져 더 많이 다를 수 있습니다. 손실이 유한한 수가 아니게 되면 창은 실행을 끝내지만, 이 코드는 확인하지 않습니다.</translation>
    </message>
    <message>
        <source>Recognizing digits as in the book: {digits}</source>
        <translation>책의 방식으로 숫자 알아보기: {digits}</translation>
    </message>
    <message>
        <source>The baseline: which mean image is closest?</source>
        <translation>기준선 모델: 어느 평균 이미지가 가장 가까운가?</translation>
    </message>
    <message>
        <source>The target is 1 for a {first} and 0 for a {second}, as a column: without unsqueeze(1) the loss would compare each image with every target.</source>
        <translation>타깃은 {first}: 1, {second}: 0이고, 열 하나로 놓습니다. unsqueeze(1)이 없으면 모든 이미지와 모든 타깃의 짝마다 손실을 구하게 됩니다.</translation>
    </message>
    <message>
        <source>The target is the digit&apos;s index in DIGITS, from 0.</source>
        <translation>타깃은 DIGITS에서 그 숫자의 위치이며 0부터 셉니다.</translation>
    </message>
    <message>
        <source>With the names and structure of chapter 4 of “Deep Learning for Coders with fastai &amp; PyTorch”; torch.utils.data replaces fastai&apos;s DataLoader. Needs only torch and numpy.</source>
        <translation>“Deep Learning for Coders with fastai &amp; PyTorch” 4장의 이름과 형식을 따릅니다. fastai의 DataLoader 대신 torch.utils.data를 씁니다. torch와 numpy만 있으면 됩니다.</translation>
    </message>
    <message>
        <source>The images of each digit are stacked; their mean is the typical digit. Broadcasting subtracts the one mean from each of the many images.</source>
        <translation>숫자마다 이미지를 쌓아 평균을 내면 전형적인 숫자가 됩니다. 이미지 여럿과 평균 하나가 있으면 브로드캐스팅이 이미지마다 평균을 뺍니다.</translation>
    </message>
    <message>
        <source>A DataLoader returns them in batches. shuffle=True would work, but in a different order from the window; so the order is made here from the seed.</source>
        <translation>DataLoader는 이것을 배치로 나누어 줍니다. shuffle=True로도 되지만 창과 다른 순서가 됩니다. 그래서 여기서는 시드로 순서를 만듭니다.</translation>
    </message>
    <message>
        <source>The model outputs logits; a sigmoid turns each into a probability.</source>
        <translation>모델은 로짓을 내고, 시그모이드가 각각을 확률로 만듭니다.</translation>
    </message>
    <message>
        <source>The model outputs one logit per digit; a softmax turns them into probabilities.</source>
        <translation>모델은 숫자마다 로짓을 내고, 소프트맥스가 이를 확률로 만듭니다.</translation>
    </message>
    <message>
        <source>The book&apos;s function for two digits, extended to more: it uses the label&apos;s probability.</source>
        <translation>책이 두 숫자에 쓰는 함수를 여러 숫자로 넓힌 것입니다. 레이블의 확률을 봅니다.</translation>
    </message>
    <message>
        <source>backward() adds to the existing gradients, hence zero_grad() after each step. For each epoch the code prints the loss of the last step and the accuracy on the validation images.</source>
        <translation>backward()는 이미 있는 그레이디언트에 더하므로 스텝마다 zero_grad()를 부릅니다. 에포크마다 마지막 스텝의 손실과 검증 이미지의 정확도를 출력합니다.</translation>
    </message>
    <message>
        <source>Each run continues from the weights of the previous run and shuffles with its own seed.</source>
        <translation>각 실행은 앞선 실행의 가중치에서 이어지고, 자기 시드로 섞습니다.</translation>
    </message>
    <message>
        <source>torch.optim.SGD does the same; it is short enough to write out.</source>
        <translation>torch.optim.SGD도 같은 일을 합니다. 짧으니 직접 써 봅니다.</translation>
    </message>
    <message>
        <source>No steps yet.</source>
        <translation>아직 스텝이 없습니다.</translation>
    </message>
    <message>
        <source>The weights that the window started with, compressed and written as text.</source>
        <translation>창에서 시작한 가중치를 압축하고 글자로 적은 것입니다.</translation>
    </message>
    <message>
        <source>Step 1: initialize</source>
        <translation>1단계: 초기화</translation>
    </message>
    <message>
        <source>Random numbers with mean 0 and standard deviation 1. All are drawn at once, as in the window: the same seed gives the same numbers.</source>
        <translation>평균 0, 표준편차 1인 난수입니다. 창에서처럼 한 번에 모두 뽑으므로 시드가 같으면 수도 같습니다.</translation>
    </message>
    <message>
        <source>One weight per pixel and a bias; @ multiplies matrices, so it handles all images of a batch at once.</source>
        <translation>픽셀마다 가중치 하나와 편향 하나가 있습니다. @는 행렬을 곱하므로 배치의 모든 이미지를 한 번에 계산합니다.</translation>
    </message>
    <message>
        <source>nn.Linear starts with its own random numbers within ±1/√inputs; the same seed gives the same numbers.</source>
        <translation>nn.Linear는 ±1/√입력 수 안의 난수에서 시작합니다. 시드가 같으면 수도 같습니다.</translation>
    </message>
    <message>
        <source>nn.Linear starts with its own random numbers; the settings use different ones.</source>
        <translation>nn.Linear는 자체 난수에서 시작하지만, 설정에서는 다른 시작값을 골랐습니다.</translation>
    </message>
    <message>
        <source>nn.Sequential runs one module after the other: a linear layer, the activation, a linear layer.</source>
        <translation>nn.Sequential은 모듈을 차례로 계산합니다. 선형 층, 활성화 함수, 선형 층 순서입니다.</translation>
    </message>
    <message>
        <source>The RMSE baseline is a linear model too: |x - m|² = |x|² - 2 m·x + |m|², and |x|² is the same for every mean m. SGD starts with its weights.</source>
        <translation>RMSE 기준선 모델도 선형 모델입니다. |x - m|² = |x|² - 2 m·x + |m|²이고 |x|²은 모든 평균 m에서 같습니다. SGD는 그 가중치에서 시작합니다.</translation>
    </message>
    <message>
        <source>All are 0; the book starts with random numbers.</source>
        <translation>모두 0입니다. 책은 난수에서 시작합니다.</translation>
    </message>
    <message>
        <source>F.relu is the function that sets negative values to 0; nn.ReLU is a module that calls it, so that it can be used in nn.Sequential.</source>
        <translation>F.relu는 0보다 작은 값을 0으로 만드는 함수입니다. nn.ReLU는 이 함수를 부르는 모듈이며, 그래서 nn.Sequential 안에 들어갈 수 있습니다.</translation>
    </message>
    <message>
        <source>A module such as nn.ReLU calls a function, so that it can be used in nn.Sequential.</source>
        <translation>nn.ReLU 같은 모듈은 함수를 부르며, 그래서 nn.Sequential 안에 들어갈 수 있습니다.</translation>
    </message>
    <message>
        <source>The trained model&apos;s prediction for the drawing</source>
        <translation>학습한 모델이 손글씨를 예측한 결과</translation>
    </message>
    <message>
        <source>nn.Linear stores weights and bias itself: with the trained values it gives the same result as linear1.</source>
        <translation>nn.Linear는 가중치와 편향을 직접 가지고 있습니다. 학습된 값을 넣으면 linear1과 같은 값을 냅니다.</translation>
    </message>
    <message>
        <source>Recognizing digits in plain PyTorch: {digits}</source>
        <translation>순수한 PyTorch로 숫자 알아보기: {digits}</translation>
    </message>
    <message>
        <source>The digits and the settings</source>
        <translation>숫자와 설정</translation>
    </message>
    <message>
        <source>What Three or Seven does, written out: on the CPU of the same computer, the same numbers to the last printed digit. Needs only torch and numpy.</source>
        <translation>Three or Seven이 하는 일을 풀어 쓴 코드입니다. 같은 컴퓨터의 CPU에서는 출력된 마지막 자리까지 같은 수가 나옵니다. torch와 numpy만 있으면 됩니다.</translation>
    </message>
    <message>
        <source>An IDX file starts with a few big-endian numbers that give the length of each axis; the bytes follow. Images are (n, 28, 28) bytes: 0 is paper, 255 is ink.</source>
        <translation>IDX 파일은 각 축의 길이를 큰 자리부터 적은 수 몇 개와, 이어지는 바이트들입니다. 이미지는 (n, 28, 28) 바이트이며 0은 종이, 255는 잉크입니다.</translation>
    </message>
    <message>
        <source>The drawing on the canvas, fitted like MNIST&apos;s digits: the models get these 28×28 bytes.</source>
        <translation>캔버스의 손글씨를 MNIST처럼 맞춘 것입니다. 모델은 이 28×28 바이트를 받습니다.</translation>
    </message>
    <message>
        <source>The drawing on the canvas, as drawn: the models get these 28×28 bytes.</source>
        <translation>캔버스의 손글씨 그대로입니다. 모델은 이 28×28 바이트를 받습니다.</translation>
    </message>
    <message>
        <source>Your training drawings as images of 28×28 bytes, compressed and written as text. Held-out drawings are not included.</source>
        <translation>학습에 쓰는 내 손글씨를 28×28 바이트의 이미지로 압축하여 텍스트로 적었습니다. 따로 남긴 손글씨는 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The gradient is written out with the chain rule, as in the window; further down autograd finds the same. For each epoch the code prints the loss of the last step and the accuracy on the validation images.</source>
        <translation>그레이디언트는 창에서 구하는 대로 연쇄 법칙으로 풀어 썼고, 아래에서 autograd가 같은 것을 구합니다. 에포크마다 마지막 스텝의 손실과 검증 이미지의 정확도를 출력합니다.</translation>
    </message>
    <message>
        <source>Images stay bytes, and the few logits are divided by 255 instead of the many pixels. Pixels without ink in any training image are left out: their gradient is always 0.</source>
        <translation>이미지는 바이트로 두고, 많은 픽셀 대신 몇 개뿐인 로짓을 255로 나눕니다. 어느 학습 이미지에도 잉크가 없는 픽셀은 그레이디언트가 늘 0이므로 뺍니다.</translation>
    </message>
    <message>
        <source>Different from the window: there the model is trained on a GPU. This code runs on the CPU, so the last digits may differ, especially with a high learning rate.</source>
        <translation>창과 다른 점: 창에서는 GPU로 학습합니다. 이 코드는 CPU에서 돌아 끝자리가 다를 수 있고, 학습률이 크면 더 달라집니다.</translation>
    </message>
    <message>
        <source>Different from the window: earlier runs are no longer listed. This code starts with their final weights.</source>
        <translation>창과 다른 점: 앞선 실행이 목록에 없습니다. 그 실행들이 남긴 가중치에서 시작합니다.</translation>
    </message>
    <message>
        <source>Different from the window: there every batch uses variants of its images, shifted, turned and bent at random. This code trains on the images as they are.</source>
        <translation>창과 같지 않습니다. 창에서는 배치마다 이미지를 무작위로 옮기고 돌리고 휘어서 씁니다. 이 코드는 이미지를 그대로 써서 학습합니다.</translation>
    </message>
    <message>
        <source>One weight per pixel and a bias (the last number). Multiplied with the pixels and summed, they give the logit; its sigmoid is the probability of a {digit}.</source>
        <translation>픽셀마다 가중치 하나, 마지막 수는 편향입니다. 픽셀과 곱해 더한 것이 로짓이고, 그 시그모이드가 {digit}의 확률입니다.</translation>
    </message>
    <message>
        <source>For each digit, one weight per pixel and a bias (the last number). Multiplied with the pixels and summed, they give the logits; their softmax gives the probabilities.</source>
        <translation>숫자마다 픽셀당 가중치 하나, 마지막 수는 편향입니다. 픽셀과 곱해 더한 것이 로짓이고, 그 소프트맥스가 확률입니다.</translation>
    </message>
    <message>
        <source>The loss and its slope</source>
        <translation>손실과 그 기울기</translation>
    </message>
    <message>
        <source>Random numbers around 0: the same seed gives the same numbers.</source>
        <translation>0을 중심으로 한 난수입니다. 시드가 같으면 같은 수가 나옵니다.</translation>
    </message>
    <message>
        <source>The slope says how an image&apos;s loss changes with its logit; the gradient is built from it.</source>
        <translation>기울기는 로짓이 바뀔 때 이미지의 손실이 얼마나 바뀌는지를 말하며, 그레이디언트는 이것으로 만들어집니다.</translation>
    </message>
    <message>
        <source>PyTorch can find the gradient itself. Here it is for the first 256 images and the trained parameters, next to the chain-rule gradient.</source>
        <translation>PyTorch는 그레이디언트를 스스로 구할 수 있습니다. 처음 이미지 256장과 학습한 파라미터로 구해 연쇄 법칙의 것과 나란히 놓습니다.</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>시작하는 곳</translation>
    </message>
    <message>
        <source>The loss is measured before the step, the parameters after it.</source>
        <translation>손실은 갱신 전, 파라미터는 갱신 후의 값입니다.</translation>
    </message>
    <message>
        <source>The code prints the first ten steps, every multiple of {every}, and the last step.</source>
        <translation>처음 열 스텝, {every}의 배수인 스텝, 마지막 스텝을 출력합니다.</translation>
    </message>
    <message>
        <source>The gradient by finite differences</source>
        <translation>수치 미분으로 구한 그레이디언트</translation>
    </message>
    <message>
        <source>Increase and decrease each parameter a little: how much does the loss change?</source>
        <translation>파라미터를 하나씩 조금 늘리고 조금 줄이면 손실은 얼마나 바뀔까요?</translation>
    </message>
    <message>
        <source>outer is the derivative of the loss with respect to each prediction; it is multiplied by the derivative of the prediction with respect to each parameter, and all are added up.</source>
        <translation>outer는 손실을 각 예측으로 미분한 것입니다. 여기에 예측을 각 파라미터로 미분한 것을 곱해 모두 더합니다.</translation>
    </message>
    <message>
        <source>The last term is 0: it makes a constant derivative a tensor too.</source>
        <translation>마지막 항은 0입니다. 이것이 있으면 어디서나 같은 도함수도 텐서가 됩니다.</translation>
    </message>
    <message>
        <source>The speed of a roller coaster, in plain PyTorch</source>
        <translation>순수한 PyTorch로: 롤러코스터의 속력</translation>
    </message>
    <message>
        <source>Predicting a score from three quizzes, in plain PyTorch</source>
        <translation>순수한 PyTorch로: 퀴즈 세 번으로 점수 예측</translation>
    </message>
    <message>
        <source>The minimum of a function, in plain PyTorch</source>
        <translation>순수한 PyTorch로: 함수의 가장 작은 값</translation>
    </message>
    <message>
        <source>Bending a line with ReLUs to fit a curve, in plain PyTorch</source>
        <translation>ReLU로 곡선에 맞게 꺾는 선, 순수 PyTorch로</translation>
    </message>
    <message>
        <source>A linear model of a table, in plain PyTorch</source>
        <translation>표의 선형 모델, 순수 PyTorch로</translation>
    </message>
    <message>
        <source>Some samples are held out: the model is tested on them and never learns from them.</source>
        <translation>샘플 몇 개를 따로 남깁니다. 이것으로 평가만 하고 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>What Three or Seven&apos;s lab does, written out: the same numbers, to the last printed digit, on the CPU of the same computer. It needs torch, numpy and the file.</source>
        <translation>Three or Seven의 실험실이 하는 일을 그대로 풀어 쓴 코드입니다. 같은 컴퓨터의 CPU에서 출력되는 마지막 자리까지 같은 수가 나옵니다. torch, numpy, 그리고 파일이 필요합니다.</translation>
    </message>
    <message>
        <source>Measurements over 20 seconds: 0.75 (t - 9.5)² + 1 with seeded noise.</source>
        <translation>20초 동안의 측정값: 0.75 (t - 9.5)² + 1에 시드로 정한 잡음을 더했습니다.</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Its columns, a row of inputs each, and the target, {target}.</source>
        <translation>표의 열마다 입력 한 줄, 그리고 타깃 “{target}”입니다.</translation>
    </message>
    <message>
        <source>Readings of an unknown thermometer and of a Celsius one.</source>
        <translation>알 수 없는 온도계와 섭씨 온도계의 눈금입니다.</translation>
    </message>
    <message>
        <source>Normalized inputs</source>
        <translation>정규화한 입력</translation>
    </message>
    <message>
        <source>What the model gives is a logit. The loss is the binary cross-entropy: the mean of −log of the probability given to what is true.</source>
        <translation>모델의 출력은 로짓입니다. 손실은 이진 교차 엔트로피, 즉 실제로 맞는 쪽에 준 확률의 −log를 평균한 값입니다.</translation>
    </message>
    <message>
        <source>without Project Gutenberg&apos;s header and license</source>
        <translation>프로젝트 구텐베르크의 머리말과 라이선스 빼고</translation>
    </message>
    <message>
        <source>As in the settings.</source>
        <translation>설정에 적힌 대로입니다.</translation>
    </message>
    <message>
        <source>PyTorch finds the gradient by autograd, starting from the slope of the loss; the window computes it explicitly. For each epoch the code prints the loss of the last step and the accuracy on the validation images.</source>
        <translation>PyTorch는 손실의 기울기에서 시작해 자동 미분으로 그레이디언트를 구합니다. 창에서는 그 계산을 풀어 씁니다. 에포크마다 마지막 스텝의 손실과 검증 이미지의 정확도를 출력합니다.</translation>
    </message>
    <message>
        <source>A notebook cannot be written because the package nbformat cannot be loaded: {reason}. Save as .py, or install nbformat.</source>
        <translation>nbformat 패키지를 불러올 수 없어 노트북을 쓸 수 없습니다({reason}). .py로 저장하거나 nbformat을 설치하세요.</translation>
    </message>
    <message>
        <source>{path}: of {of} images, {count} look like dark ink on light paper; the models expect light ink on black. Say --invert yes or --invert no.</source>
        <translation>{path}: 이미지 {of}장 가운데 {count}개가 밝은 종이에 쓴 어두운 글씨로 보입니다. 모델은 검은 바탕의 밝은 글씨를 전제합니다. --invert yes 또는 --invert no를 주십시오.</translation>
    </message>
    <message>
        <source>{path} does not end in one of {known}. Choose one of them.</source>
        <translation>{path}: 이름 끝이 {known} 중 어느 것도 아닙니다. 그중 하나를 고르세요.</translation>
    </message>
    <message>
        <source>{path} has weights for {found}, not {digits}. Use --digits {found}.</source>
        <translation>{path}: 숫자 {digits}의 가중치가 아니라 {found}의 가중치입니다. --digits {found} 옵션을 쓰세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}: pixel {pixel} is “{text}”; a pixel is a whole number from 0 to 255, or all are from 0 to 1. Correct that line, or choose another file; nothing was loaded.</source>
        <translation>{path}, {line}번째 줄: 픽셀 {pixel}의 값이 “{text}”입니다. 픽셀은 0에서 255까지의 정수이거나, 모두 0에서 1 사이여야 합니다. 그 줄을 고치거나 다른 파일을 고르십시오. 아무것도 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>{path} is no text, and no IDX file either. Choose a CSV file with a label and 784 pixels a line, or an IDX file of images.</source>
        <translation>{path}: 텍스트도 IDX 파일도 아닙니다. 줄마다 레이블과 784픽셀이 있는 CSV 파일이나 이미지 IDX 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>{digits} is not a valid set of digits. Choose two or more, each once.</source>
        <translation>구분할 숫자로 쓸 수 없습니다: {digits}. 서로 다른 숫자를 둘 이상 고르세요.</translation>
    </message>
    <message>
        <source>{path} has the label {label}; labels are digits, 0 to 9. Choose another file.</source>
        <translation>{path}: 잘못된 레이블이 있습니다({label}). 레이블은 0부터 9까지의 숫자입니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>There are no images to write to {path}.</source>
        <translation>{path}: 저장할 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>{path} cannot contain both images and labels. Choose a separate file for each.</source>
        <translation>{path}: 이미지와 레이블을 한 파일에 함께 저장할 수 없습니다. 파일을 따로 정하세요.</translation>
    </message>
    <message>
        <source>{path} is empty or cut short. Fetch the file again or choose another.</source>
        <translation>{path}: 비어 있거나 중간에 잘린 파일입니다. 파일을 다시 받거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is not the IDX file expected here: it starts with {found}, not {magic}. Check that images and labels are not exchanged, or choose another file.</source>
        <translation>{path}: 여기에 필요한 IDX 파일이 아닙니다. 시작 값이 {found}입니다({magic}이어야 함). 이미지와 레이블이 뒤바뀌지 않았는지 확인하거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has nothing in it. Fetch the file again or choose another.</source>
        <translation>{path}: 내용이 없습니다. 파일을 다시 받거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} unpacks to more than {limit} MiB. Choose a smaller file.</source>
        <translation>{path}: 압축을 풀면 {limit} MiB를 넘습니다. 더 작은 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} contains labels, and the matching file of images is not in the same folder. Choose the file of images.</source>
        <translation>{path}: 레이블 파일인데, 짝이 되는 이미지 파일이 옆에 없습니다. 이미지 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is an IDX file of {kind} along {axes} axes; images are of bytes along 3 axes, and labels of bytes along 1. Choose another file.</source>
        <translation>{path}: {kind} 값이 축 {axes}개로 놓인 IDX 파일입니다. 이미지는 축 3개, 레이블은 축 1개의 바이트여야 합니다. 다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>{path} has images of one digit only. Choose a folder with two or more.</source>
        <translation>{path}: 숫자 한 가지의 이미지만 있습니다. 두 가지 이상이 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>{path} has digits that train has none of. Give train and valid the same digits.</source>
        <translation>{path}: train에 없는 숫자가 있습니다. train과 valid에 같은 숫자를 두세요.</translation>
    </message>
    <message>
        <source>{path} is missing. Choose a folder that has train and valid in it, each with one folder of PNG files a digit.</source>
        <translation>{path}: 없습니다. train과 valid가 있고, 그 안에 숫자별 PNG 폴더가 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>the name has characters that a file name cannot have</source>
        <translation>파일 이름에 쓸 수 없는 글자가 있습니다</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>읽기만 할 수 있는 디스크입니다</translation>
    </message>
    <message>
        <source>the disk does not respond properly</source>
        <translation>디스크가 제대로 응답하지 않습니다</translation>
    </message>
    <message>
        <source>{path} has no images: expected folders named by digits with 28×28 PNG files in them.</source>
        <translation>{path}: 이미지가 없습니다. 숫자 이름의 폴더에 28×28 PNG 파일이 있어야 합니다.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Fetch the file again or choose another.</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 파일을 다시 받거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is cut short or damaged: {reason}. Fetch the file again or choose another.</source>
        <translation>{path}: 중간에 잘렸거나 손상되었습니다({reason}). 파일을 다시 받거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is {width}×{height} pixels; 28×28 is needed. Replace or remove it.</source>
        <translation>{path}: {width}×{height}픽셀입니다. 28×28이어야 합니다. 바꾸거나 지우세요.</translation>
    </message>
    <message>
        <source>{path} has no drawings in it. Choose another file.</source>
        <translation>{path}: 손글씨가 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} MiB. Split it into smaller files of drawings.</source>
        <translation>{path}: {limit} MiB보다 큽니다. 더 작은 손글씨 파일로 나누세요.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose a file of drawings (.jsonl).</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 손글씨 파일(.jsonl)을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is not a text file. Choose a file of drawings (.jsonl).</source>
        <translation>{path}: 텍스트 파일이 아닙니다. 손글씨 파일(.jsonl)을 고르세요.</translation>
    </message>
    <message>
        <source>convolutional network</source>
        <translation>합성곱 신경망</translation>
    </message>
    <message>
        <source>it does not say which digits its weights tell apart</source>
        <translation>가중치가 어떤 숫자들을 구별하는지 적혀 있지 않습니다</translation>
    </message>
    <message>
        <source>it does not say which digits the weights are for</source>
        <translation>가중치가 어떤 숫자의 것인지 적혀 있지 않습니다</translation>
    </message>
    <message>
        <source>“{digits}” are not digits</source>
        <translation>숫자가 아닌 것이 있습니다: “{digits}”</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>그런 파일이나 폴더가 없습니다</translation>
    </message>
    <message>
        <source>permission is denied</source>
        <translation>권한이 없습니다</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>보통 파일이 아닙니다</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>the link leads in a circle</source>
        <translation>링크가 제자리를 맴돕니다</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>다른 프로그램이 사용하고 있습니다</translation>
    </message>
    <message>
        <source>Momentum: rate × velocity, where velocity = momentum × last velocity + gradient, like a rolling ball.</source>
        <translation>모멘텀: 학습률 × 속도. 속도는 굴러가는 공처럼 모멘텀 × 앞 스텝의 속도 + 그레이디언트입니다.</translation>
    </message>
    <message>
        <source>There is no optimizer “{key}” in this program. Available: {known}.</source>
        <translation>이 프로그램에는 옵티마이저 “{key}” 항목이 없습니다. 있는 것: {known}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place; nothing is lost.</source>
        <translation>{path}: 쓸 수 없습니다({reason}). 다른 위치를 고르세요. 잃은 것은 없습니다.</translation>
    </message>
    <message>
        <source>{path}, line {line}: not a drawing ({reason}). Remove that line or choose another file; nothing was loaded.</source>
        <translation>{path}, {line}번째 줄: 손글씨가 아닙니다({reason}). 그 줄을 지우거나 다른 파일을 고르세요. 아무것도 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Reinstall the program.</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 프로그램을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The {name} is {value}; give a whole number from {low} to {high}.</source>
        <translation>{name}: {value}. {low}부터 {high}까지의 정수를 지정하세요.</translation>
    </message>
    <message>
        <source>{path} has more than {most} files in it. Choose a smaller folder.</source>
        <translation>{path}: 파일이 {most}개보다 많습니다. 더 작은 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>Read MNIST</source>
        <translation>MNIST 읽기</translation>
    </message>
    <message>
        <source>The drawing</source>
        <translation>손글씨</translation>
    </message>
    <message>
        <source>Mean images: what a typical digit looks like</source>
        <translation>평균 이미지: 전형적인 숫자의 모습</translation>
    </message>
    <message>
        <source>DATA is the folder with MNIST&apos;s four files; another can be given on the command line.</source>
        <translation>DATA는 MNIST 파일 네 개가 있는 폴더입니다. 명령줄에서 다른 폴더를 줄 수 있습니다.</translation>
    </message>
    <message>
        <source>The digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Your drawings</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>Each pixel is the mean of that pixel over all training images of the digit, 0 to 1.</source>
        <translation>각 픽셀은 그 숫자의 모든 학습 이미지에서 그 픽셀의 평균이며 0에서 1까지입니다.</translation>
    </message>
    <message>
        <source>L1 is the mean of the absolute differences, RMSE the root of the mean of their squares. One mean is subtracted from all images at once: that is broadcasting.</source>
        <translation>L1은 차이의 절댓값의 평균, RMSE는 차이의 제곱의 평균의 제곱근입니다. 평균 하나를 모든 이미지에서 한꺼번에 빼는 것이 브로드캐스팅입니다.</translation>
    </message>
    <message>
        <source>The canvas is blank.</source>
        <translation>캔버스가 비어 있습니다.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Steps 2 to 7: predict, loss, gradient, step, repeat, stop</source>
        <translation>2~7단계: 예측, 손실, 그레이디언트, 스텝, 반복, 종료</translation>
    </message>
    <message>
        <source>The same gradient by autograd</source>
        <translation>autograd로 구한 같은 그레이디언트</translation>
    </message>
    <message>
        <source>Dataset and DataLoader</source>
        <translation>Dataset과 DataLoader</translation>
    </message>
    <message>
        <source>A Dataset is a list of pairs: an image as a row of 784 pixels, and its target.</source>
        <translation>Dataset은 쌍의 리스트입니다. 픽셀 784개를 한 줄로 편 이미지와 그 타깃입니다.</translation>
    </message>
    <message>
        <source>The loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Step 5 as a class</source>
        <translation>5단계를 클래스로</translation>
    </message>
    <message>
        <source>The same with nn.Linear</source>
        <translation>같은 것을 nn.Linear로</translation>
    </message>
    <message>
        <source>The same as a function</source>
        <translation>같은 것을 함수로</translation>
    </message>
    <message>
        <source>The prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>A blank canvas gets no prediction.</source>
        <translation>빈 캔버스는 예측하지 않습니다.</translation>
    </message>
    <message>
        <source>The target is 1 for a {first} and 0 for a {second}.</source>
        <translation>타깃은 {first}: 1, {second}: 0입니다.</translation>
    </message>
    <message>
        <source>The target is 1 for the image&apos;s digit and 0 for the others.</source>
        <translation>타깃은 이미지의 숫자에서 1, 나머지에서 0입니다.</translation>
    </message>
    <message>
        <source>All are 0.</source>
        <translation>모두 0입니다.</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>한 스텝씩</translation>
    </message>
    <message>
        <source>The gradient by hand: the chain rule</source>
        <translation>손으로 구한 그레이디언트: 연쇄 법칙</translation>
    </message>
    <message>
        <source>An unknown thermometer, in plain PyTorch</source>
        <translation>순수한 PyTorch로: 알 수 없는 온도계</translation>
    </message>
    <message>
        <source>Three quizzes and the final score of each student.</source>
        <translation>학생마다 퀴즈 세 번과 최종 점수입니다.</translation>
    </message>
    <message>
        <source>The function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>The model and its loss</source>
        <translation>모델과 손실</translation>
    </message>
    <message>
        <source>What Three or Seven&apos;s lab does, written out: the same numbers, to the last printed digit, on the CPU of the same computer. It needs torch alone.</source>
        <translation>Three or Seven의 실험실이 하는 일을 풀어 쓴 코드입니다. 같은 컴퓨터의 CPU에서는 출력된 마지막 자리까지 같은 수가 나옵니다. torch만 있으면 됩니다.</translation>
    </message>
    <message>
        <source>The readings</source>
        <translation>온도계 눈금</translation>
    </message>
    <message>
        <source>The measurements</source>
        <translation>측정값</translation>
    </message>
    <message>
        <source>The scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Training and validation</source>
        <translation>학습과 검증</translation>
    </message>
    <message>
        <source>The loss is the function itself</source>
        <translation>손실은 함수 그 자체</translation>
    </message>
    <message>
        <source>The loss is the root of the mean of the squared errors.</source>
        <translation>손실은 오차 제곱의 평균의 제곱근입니다.</translation>
    </message>
    <message>
        <source>The loss is the mean of the squared errors.</source>
        <translation>손실은 오차 제곱의 평균입니다.</translation>
    </message>
    <message>
        <source>{path} is not a picture that can be read: {reason}. Choose a PNG or JPEG file.</source>
        <translation>{path}: 읽을 수 있는 그림 파일이 아닙니다({reason}). PNG나 JPEG 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The picture has {found} million pixels; {most} million can be read. Make it smaller, or cut the digit out of it.</source>
        <translation>사진이 {found}백만 픽셀입니다. {most}백만 픽셀까지 읽을 수 있습니다. 크기를 줄이거나 숫자 부분만 잘라 내세요.</translation>
    </message>
    <message>
        <source>No ink was found in the picture: nothing in it is clearly darker or lighter than the paper. Take it again with more light, or choose another.</source>
        <translation>사진에서 잉크를 찾지 못했습니다. 종이보다 뚜렷하게 어둡거나 밝은 것이 없습니다. 더 밝은 곳에서 다시 찍거나 다른 사진을 고르세요.</translation>
    </message>
    <message>
        <source>{path} does not have the {promised} bytes of data that it promises, or more. Fetch the file again or choose another.</source>
        <translation>{path}: 데이터가 파일에 적힌 {promised}바이트와 다릅니다. 파일을 다시 받거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is not a folder of images. Rename or remove it.</source>
        <translation>{path}: 이미지 폴더가 아닙니다. 이름을 바꾸거나 지우세요.</translation>
    </message>
    <message>
        <source>{path} is too large for an image of 28×28 pixels. Replace or remove it.</source>
        <translation>{path}: 28×28 픽셀 이미지치고는 너무 큽니다. 바꾸거나 지우세요.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Replace or remove it.</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 바꾸거나 지우세요.</translation>
    </message>
    <message>
        <source>it is longer than {limit} MiB</source>
        <translation>{limit} MiB보다 깁니다</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>JSON 객체가 아닙니다</translation>
    </message>
    <message>
        <source>label is {label}, not a digit 0 to 9</source>
        <translation>label 값 {label}: 0부터 9까지의 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>pen is {width}, not a width between 0 and {most}</source>
        <translation>pen 값 {width}: 0과 {most} 사이의 굵기가 아닙니다</translation>
    </message>
    <message>
        <source>frame does not have three numbers</source>
        <translation>frame에 수가 세 개가 아닙니다</translation>
    </message>
    <message>
        <source>it has more than {most} points</source>
        <translation>점이 {most}개보다 많습니다</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>없는 항목: “{key}”</translation>
    </message>
    <message>
        <source>a point has two numbers, x and y, and perhaps a pressure</source>
        <translation>점은 x와 y 두 수와, 있다면 압력으로 이루어집니다</translation>
    </message>
    <message>
        <source>a stroke has no points</source>
        <translation>점이 없는 획이 있습니다</translation>
    </message>
    <message>
        <source>{path} has the figure {id}, which cannot be computed. Reinstall the program.</source>
        <translation>{path}: 계산할 수 없는 수치가 있습니다({id}). 프로그램을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The loss of step 100, from {count} random starts: the median is within the tolerance, and so are at least three in four ({inside} of {count}); in its last 50 steps none changes by more than 1 %.</source>
        <translation>무작위 시작 {count}개에서 100번째 스텝의 손실: 중앙값이 허용 오차 안에 있고, 넷 중 셋 이상도 그렇습니다 ({count}개 중 {inside}개). 마지막 50스텝 동안 1 % 넘게 변하는 것은 없습니다.</translation>
    </message>
    <message>
        <source>The function divides by 0. Change it.</source>
        <translation>함수가 0으로 나눕니다. 고쳐 주세요.</translation>
    </message>
    <message>
        <source>A number in the function is too large. Change it.</source>
        <translation>함수에 너무 큰 수가 있습니다. 고쳐 주세요.</translation>
    </message>
    <message>
        <source>{text} is not a number. Change it.</source>
        <translation>{text}: 수가 아닙니다. 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The function has {length} characters; {most} are allowed. Shorten it.</source>
        <translation>함수가 {length}자입니다. {most}자까지 쓸 수 있으니 줄여 주세요.</translation>
    </message>
    <message>
        <source>The power {exponent} is not allowed; use a number from −{most} to {most}.</source>
        <translation>{exponent}: 쓸 수 없는 지수입니다. −{most}에서 {most} 사이의 수를 쓰세요.</translation>
    </message>
    <message>
        <source>The function cannot use “{name}”. It may use one letter, and {functions}.</source>
        <translation>“{name}”: 함수에 쓸 수 없습니다. 글자 하나와 {functions}만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>A closing bracket is missing. Add it.</source>
        <translation>닫는 괄호가 없습니다. 넣어 주세요.</translation>
    </message>
    <message>
        <source>The function is nested too deeply. Make it simpler.</source>
        <translation>함수가 너무 깊이 겹쳐 있습니다. 더 간단하게 써 주세요.</translation>
    </message>
    <message>
        <source>After {name} a bracket is missing, as in {name}(x).</source>
        <translation>{name} 다음에 괄호가 없습니다. {name}(x)처럼 쓰세요.</translation>
    </message>
    <message>
        <source>The function has two letters, {one} and {other}. Use only one.</source>
        <translation>함수에 글자가 {one}, {other} 두 개 있습니다. 하나만 쓰세요.</translation>
    </message>
    <message>
        <source>The start has {count} numbers, and the problem {needed} parameters. Give one for each.</source>
        <translation>초깃값은 {count}개, 파라미터는 {needed}개입니다. 하나씩 주세요.</translation>
    </message>
    <message>
        <source>Only the temperatures have the tutorial&apos;s split. Choose another.</source>
        <translation>튜토리얼의 분할은 온도 문제에만 있습니다. 다른 것을 고르세요.</translation>
    </message>
    <message>
        <source>The {name} is {value}; give a number from {low} to {high}.</source>
        <translation>{name}: {value}. {low}에서 {high} 사이의 수를 주세요.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}. Allow access, or choose another folder.</source>
        <translation>{path}: 폴더를 열어 볼 수 없습니다({reason}). 권한을 주거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>{path} has images in it, and its name is no digit. Name it 0 to 9, or move it away.</source>
        <translation>{path}: 이미지가 들어 있는데 폴더 이름이 숫자가 아닙니다. 이름을 0에서 9 중 하나로 바꾸거나 옮기십시오.</translation>
    </message>
    <message>
        <source>{path} is not in a digit&apos;s folder. Move it to a folder named 0 to 9, or remove it.</source>
        <translation>{path}: 숫자 폴더 안에 있지 않습니다. 0부터 9까지의 이름을 가진 폴더에 넣거나 지우세요.</translation>
    </message>
    <message>
        <source>{path} has only images of one brightness all over: there is no ink in them. Choose others.</source>
        <translation>{path}: 모든 이미지가 한 가지 밝기뿐이어서 획이 없습니다. 다른 이미지를 고르십시오.</translation>
    </message>
    <message>
        <source>{path} contains images, and the matching file of labels is not in the same folder. Put it there, or choose other images.</source>
        <translation>{path}: 이미지 파일인데, 짝이 되는 레이블 파일이 옆에 없습니다. 레이블 파일을 그 옆에 두거나 다른 이미지를 고르세요.</translation>
    </message>
    <message>
        <source>{path} has only one image of each digit, so none can be held out for validation. Choose more images.</source>
        <translation>{path}: 숫자마다 이미지가 한 장뿐이어서 검증용으로 남길 것이 없습니다. 이미지가 더 많은 것을 고르세요.</translation>
    </message>
    <message>
        <source>{path}, line {line} is longer than {limit} characters, too long for a label and 784 pixels. Choose another file; nothing was loaded.</source>
        <translation>{path}, {line}번째 줄: {limit}자를 넘습니다. 레이블 하나와 픽셀 784개로는 그렇게 길어지지 않습니다. 다른 파일을 고르세요. 아무것도 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>{path} is an image of a kind that is not read. Save it as PNG, or remove it.</source>
        <translation>{path}: 읽지 않는 종류의 이미지입니다. PNG로 저장하거나 치우십시오.</translation>
    </message>
    <message>
        <source>{path} is a folder among the images. Move its content to the folder above, or remove it.</source>
        <translation>{path}: 이미지 사이에 폴더가 있습니다. 안에 있는 것을 밖으로 옮기거나 지우세요.</translation>
    </message>
    <message>
        <source>{path} has {images} images in it; one is needed. Save each as a file of its own.</source>
        <translation>{path}: 이미지가 {images}개 들어 있습니다. 하나여야 합니다. 각각 따로 저장하십시오.</translation>
    </message>
    <message>
        <source>{path} is no image that can be read: {reason}. Replace or remove it.</source>
        <translation>{path}: 읽을 수 있는 이미지가 아닙니다({reason}). 바꾸거나 치우십시오.</translation>
    </message>
    <message>
        <source>it is over {limit} MiB</source>
        <translation>{limit} MiB를 넘습니다</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>UTF-8 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>a stroke does not have one time for each of its points</source>
        <translation>획의 시간이 점마다 하나씩 있지 않습니다</translation>
    </message>
    <message>
        <source>a point is too far away, or its pressure is not between 0 and 1</source>
        <translation>점이 너무 멀리 있거나 압력이 0부터 1까지가 아닙니다</translation>
    </message>
    <message>
        <source>a GPU adds the samples up in a different order, and each step carries the last bits on</source>
        <translation>GPU는 샘플을 다른 순서로 더하고, 스텝마다 마지막 비트의 차이가 이어집니다</translation>
    </message>
    <message>
        <source>the last printed digit may change where the GPU&apos;s last bits differ</source>
        <translation>GPU의 마지막 비트가 다르면 출력된 마지막 자리가 바뀔 수 있습니다</translation>
    </message>
    <message>
        <source>it is not a list of figures</source>
        <translation>수치 목록이 아닙니다</translation>
    </message>
    <message>
        <source>Decrease of the loss over ten steps, from {count} random starts: the median is within the tolerance, and so are at least three in four ({inside} of {count}). From a start near the valley the loss falls less.</source>
        <translation>무작위 시작 {count}개에서 열 스텝 동안의 감소량: 중앙값이 허용 오차 안에 있고, 넷 중 셋 이상도 그렇습니다 ({count}개 중 {inside}개). 골짜기 가까이에서 시작하면 덜 내려갑니다.</translation>
    </message>
    <message>
        <source>its values go from {low} to {high}, and not from 0 to 1, 255 or 65535</source>
        <translation>값의 범위가 {low}에서 {high}까지입니다. 0에서 1, 255 또는 65535까지여야 합니다</translation>
    </message>
    <message>
        <source>it has {width}×{height} pixels, and {most} are read at most</source>
        <translation>{width}×{height}픽셀이며, 최대 {most}픽셀까지 읽습니다</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>비어 있습니다</translation>
    </message>
    <message>
        <source>it is no PNG, JPEG, WebP, BMP, GIF, TIFF or PNM inside</source>
        <translation>내용이 PNG, JPEG, WebP, BMP, GIF, TIFF, PNM 중 어느 것도 아닙니다</translation>
    </message>
    <message>
        <source>it is damaged ({reason})</source>
        <translation>손상되었습니다({reason})</translation>
    </message>
    <message>
        <source>its colors are of a kind that is not read, {mode}</source>
        <translation>읽지 않는 종류의 색입니다: {mode}</translation>
    </message>
    <message>
        <source>{constant} is not a number here</source>
        <translation>여기에 쓸 수 없는 수: {constant}</translation>
    </message>
    <message>
        <source>a text in it contains half of a character</source>
        <translation>반쪽짜리 글자가 든 텍스트가 있습니다</translation>
    </message>
    <message>
        <source>JSON error at character {place}</source>
        <translation>{place}번째 글자에서 JSON이 잘못되었습니다</translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <translation>괄호가 너무 깊이 겹쳐 있습니다</translation>
    </message>
    <message>
        <source>“{key}” occurs twice</source>
        <translation>두 번 나오는 항목: “{key}”</translation>
    </message>
    <message>
        <source>The function has an error at “{token}”. Correct it.</source>
        <translation>“{token}”에서 함수를 읽을 수 없습니다. 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The function ends too early. Continue it, as in x^2.</source>
        <translation>함수가 중간에 끝났습니다. x^2처럼 이어서 쓰세요.</translation>
    </message>
    <message>
        <source>The function cannot contain “{token}”. It may contain numbers, one letter, + - * / ^, brackets, and {functions}.</source>
        <translation>“{token}”: 함수에 쓸 수 없습니다. 수, 글자 하나, + - * / ^, 괄호, {functions}만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The curve has no value that can be drawn at {variable} = {place}. Use a function with values everywhere from 0 to 2π.</source>
        <translation>{variable} = {place}에서 곡선의 높이를 그릴 수 없습니다. 0에서 2π까지 어디에서나 값이 있는 함수를 쓰세요.</translation>
    </message>
    <message>
        <source>There is no table to learn from. Open one on the page Data, and press “Learn from this table”.</source>
        <translation>학습할 표가 없습니다. 데이터 페이지에서 표를 열고 “이 표로 학습”을 누르세요.</translation>
    </message>
    <message>
        <source>The {name} is {value}; choose one of {allowed}.</source>
        <translation>{name}: {value}. 다음 중에서 고르세요: {allowed}.</translation>
    </message>
    <message>
        <source>There is already a collection called {name}. Choose another name.</source>
        <translation>같은 이름의 모음이 이미 있습니다: {name}. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this program. Its drawings can be viewed; to add drawings, update the program.</source>
        <translation>{path}: 이 프로그램의 더 새로운 버전에서 쓴 파일입니다. 손글씨를 볼 수는 있으며, 추가하려면 프로그램을 업데이트하세요.</translation>
    </message>
    <message>
        <source>The convolutional network has no settings: “{key}”.</source>
        <translation>합성곱 신경망에는 정할 것이 없습니다: “{key}”.</translation>
    </message>
    <message>
        <source>Three convolutions with ReLU and max pooling, and a linear layer. In memory, all maps of one position are stored together, as in the window.</source>
        <translation>ReLU와 최대 풀링이 있는 합성곱층 세 개와 선형층 하나입니다. 창에서처럼 한 자리의 모든 맵이 메모리에 함께 놓입니다.</translation>
    </message>
    <message>
        <source>A network is named by its hidden units and activation, such as “mlp:30:relu” or “mlp:128,64:tanh”, not “mlp:{key}”.</source>
        <translation>신경망은 은닉 유닛 수와 활성화 함수로 부릅니다. 예: “mlp:30:relu”, “mlp:128,64:tanh”. 쓸 수 없는 이름: “mlp:{key}”.</translation>
    </message>
    <message>
        <source>There is no image of a {digit} to take the mean of.</source>
        <translation>평균을 낼 이미지가 없는 숫자: {digit}.</translation>
    </message>
    <message>
        <source>it has the tensors {names}, and not the weight and the bias of one linear layer</source>
        <translation>들어 있는 텐서가 {names}이며, 선형 층 하나의 가중치와 편향이 아닙니다</translation>
    </message>
    <message>
        <source>it does not say for which digits its outputs are: it has {outputs}, and {digits} need {needed}</source>
        <translation>출력이 어느 숫자의 것인지 파일에 없습니다. 출력은 {outputs}개인데, {digits}에는 {needed}개가 필요합니다</translation>
    </message>
    <message>
        <source>“{name}” has no hidden units and no activation. Choose the model {network}.</source>
        <translation>“{name}”: 은닉 유닛과 활성화 함수가 없는 모델입니다. 고를 모델: {network}.</translation>
    </message>
    <message>
        <source>There is no model “{key}” in this program. Available: {known}.</source>
        <translation>이 프로그램에는 ‘{key}’ 모델이 없습니다. 아는 모델: {known}.</translation>
    </message>
    <message>
        <source>A linear model has no settings: “{key}”.</source>
        <translation>선형 모델에는 설정할 것이 없습니다: ‘{key}’.</translation>
    </message>
    <message>
        <source>“{name}” has the data type {kind}, not F16, BF16, F32 or F64</source>
        <translation>“{name}”의 자료형이 F16, BF16, F32, F64가 아니라 {kind}입니다</translation>
    </message>
    <message>
        <source>“{name}” has the shape {shape}, not {needed}</source>
        <translation>“{name}”의 모양: {shape}, 있어야 할 모양: {needed}</translation>
    </message>
    <message>
        <source>{path} has weights that are not finite numbers. Choose another file.</source>
        <translation>{path}: 유한한 수가 아닌 가중치가 있습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is too large to be weights of this program. Choose another file.</source>
        <translation>{path}: 이 프로그램의 가중치 파일이라기에는 너무 큽니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose a file of weights (.safetensors).</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 가중치 파일(.safetensors)을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is not a file of weights of this program: {reason}. Choose one that it saved (.safetensors).</source>
        <translation>{path}: 이 프로그램의 가중치 파일이 아닙니다({reason}). 이 프로그램에서 저장한 파일(.safetensors)을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has no validation images. Choose another folder.</source>
        <translation>{path}: 검증 이미지가 없습니다. 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>PyTorch cannot be loaded, so nothing can be trained: {reason}. Reinstall the program.</source>
        <translation>PyTorch를 불러올 수 없어 학습할 수 없습니다({reason}). 프로그램을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>{path} is not a project of this program: {reason}. Choose one that it saved (.threeseven).</source>
        <translation>{path}: 이 프로그램의 프로젝트 파일이 아닙니다({reason}). 이 프로그램에서 저장한 파일(.threeseven)을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is too large for a project: a part of it is over {limit} MiB. Take some drawings out of it, or choose another file.</source>
        <translation>{path}: 프로젝트로는 너무 큽니다. 한 부분이 {limit} MiB를 넘습니다. 손글씨를 몇 개 빼거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>“{name}” is missing from it</source>
        <translation>없는 항목: “{name}”</translation>
    </message>
    <message>
        <source>it is what torch.save writes, which can run programs; safetensors.torch.save_file writes what can be read</source>
        <translation>torch.save로 쓴 파일이며, 이런 파일은 프로그램을 실행할 수 있습니다. safetensors.torch.save_file로 쓴 파일은 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose a project (.threeseven).</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 프로젝트 파일(.threeseven)을 고르세요.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this program: its format is {found}, and {known} is the newest known here. Update the program to open it.</source>
        <translation>{path}: 이 프로그램의 더 새로운 버전에서 저장한 파일입니다. 파일의 형식은 {found}이고, 여기서는 {known}까지만 압니다. 열려면 프로그램을 업데이트하세요.</translation>
    </message>
    <message>
        <source>{path} has more than {most} drawings, or {points} points and strokes. Split it into smaller files of drawings.</source>
        <translation>{path}: 손글씨가 {most}장보다 많거나 점과 획이 {points}개보다 많습니다. 더 작은 손글씨 파일로 나누세요.</translation>
    </message>
    <message>
        <source>in “{what}” {value} is not a number</source>
        <translation>“{what}” 안의 {value}: 수가 아닙니다</translation>
    </message>
    <message>
        <source>in “{what}” {value} is not a list</source>
        <translation>“{what}” 안의 {value}: 목록이 아닙니다</translation>
    </message>
    <message>
        <source>times are not a list for each stroke</source>
        <translation>times에 획마다 목록이 있지 않습니다</translation>
    </message>
    <message>
        <source>Your drawings cannot be kept in {path}: {reason}. Save them as a file in another place.</source>
        <translation>{path}: 손글씨를 보관할 수 없습니다({reason}). 다른 곳에 파일로 저장하세요.</translation>
    </message>
    <message>
        <source>{path} was damaged. {found} drawings could be read and are here; the damaged file is kept as {aside}.</source>
        <translation>{path}: 파일이 손상되었습니다. 읽을 수 있었던 손글씨 {found}장이 여기 있습니다. 손상된 파일을 남겨 둔 곳: {aside}.</translation>
    </message>
    <message>
        <source>Your drawings cannot be kept in {path}: {reason}. They are in memory only: save them as a file in another place before you close the window.</source>
        <translation>{path}: 손글씨를 보관할 수 없습니다({reason}). 손글씨는 메모리에만 있으니 창을 닫기 전에 다른 곳에 파일로 저장하세요.</translation>
    </message>
    <message>
        <source>{path} is the database of another program. Your drawings are kept in memory only: save them as a file, or choose another folder.</source>
        <translation>{path}: 다른 프로그램의 데이터베이스입니다. 손글씨는 메모리에만 있으니 파일로 저장하거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>linear model</source>
        <translation>선형 모델</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>weights of {digit}</source>
        <translation>숫자 {digit}의 가중치</translation>
    </message>
    <message>
        <source>There is no drawing on the canvas to save. Draw one first.</source>
        <translation>캔버스에 저장할 손글씨가 없습니다. 먼저 그려 보세요.</translation>
    </message>
    <message>
        <source>{path} is no longer there. It was removed from the list of recent files.</source>
        <translation>{path}: 이 파일은 더 이상 그 자리에 없습니다. 최근 파일 목록에서 뺐습니다.</translation>
    </message>
    <message>
        <source>There is not enough memory to read {path}. Split it into smaller files.</source>
        <translation>{path}: 메모리가 부족해 읽을 수 없습니다. 더 작은 파일들로 나누세요.</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy one, or drop a picture&apos;s file.</source>
        <translation>붙여 넣을 사진이 없습니다. 사진을 복사하거나 사진 파일을 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>{count} points of the curve, from 0 to 2π.</source>
        <translation>0에서 2π까지 곡선의 점 {count}개.</translation>
    </message>
    <message>
        <source>The curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>{path} has images of one digit only. Choose images of two or more.</source>
        <translation>{path}: 한 가지 숫자의 이미지만 있습니다. 두 가지 이상의 숫자가 있는 이미지를 고르세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the label is “{text}”; labels are digits, 0 to 9. Correct that line, or choose another file; nothing was loaded.</source>
        <translation>{path}, {line}번째 줄: 레이블이 “{text}”입니다. 레이블은 0부터 9까지의 숫자입니다. 그 줄을 고치거나 다른 파일을 고르세요. 아무것도 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>{path} has no images in it. Choose a CSV file with a label and 784 pixels a line.</source>
        <translation>{path}: 이미지가 없습니다. 한 줄에 레이블 하나와 픽셀 784개가 있는 CSV 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path}, line {line} has 784 columns: the pixels, and no label. Choose a file in which each line has its label, too.</source>
        <translation>{path}, {line}번째 줄: 열이 784개입니다. 픽셀만 있고 레이블이 없습니다. 줄마다 레이블도 있는 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the number of columns is {columns}; 785 are needed, a label and 784 pixels. Correct that line, or choose another file; nothing was loaded.</source>
        <translation>{path}, {line}번째 줄: 열이 {columns}개입니다. 레이블 하나와 픽셀 784개, 모두 785개가 필요합니다. 그 줄을 고치거나 다른 파일을 고르세요. 아무것도 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose a CSV file with a label and 784 pixels a line.</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 한 줄에 레이블 하나와 픽셀 784개가 있는 CSV 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has more than {most} blank lines. Remove them, or choose another file.</source>
        <translation>{path}: 빈 줄이 {most}개를 넘습니다. 빈 줄을 지우거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has more than {most} images. Split it into smaller files.</source>
        <translation>{path}: 이미지가 {most}장을 넘습니다. 더 작은 파일로 나누세요.</translation>
    </message>
    <message>
        <source>The function is the same everywhere. Use a letter, as in x^2.</source>
        <translation>어디서나 값이 같은 함수입니다. x^2처럼 글자를 하나 쓰세요.</translation>
    </message>
    <message>
        <source>A closing | is missing. Add it, as in |x|.</source>
        <translation>닫는 |가 없습니다. |x|처럼 넣어 주세요.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>no activation</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>CNN</source>
        <translation>CNN</translation>
    </message>
    <message>
        <source>There is no folder {path} to write into. Choose another one.</source>
        <translation>저장할 폴더 “{path}”: 없습니다. 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>the bikes of 2011, which are shipped: their first day is the tutorial&apos;s</source>
        <translation>함께 제공되는 2011년 자전거 데이터: 첫날은 튜토리얼의 데이터와 같습니다</translation>
    </message>
    <message>
        <source>network of 784-{hidden}</source>
        <translation>784-{hidden} 신경망</translation>
    </message>
    <message>
        <source>{hidden} {activation}</source>
        <translation>{hidden} {activation}</translation>
    </message>
    <message>
        <source>A network has one or two hidden layers of 1 to {most} units, not “{hidden}”.</source>
        <translation>신경망의 은닉층은 하나나 둘이고 층마다 유닛은 1~{most}개입니다. 쓸 수 없는 값: “{hidden}”.</translation>
    </message>
    <message>
        <source>A network of {layers}: the bias of each unit is the last of its row.</source>
        <translation>{layers} 신경망: 각 유닛의 편향은 그 행의 마지막 값입니다.</translation>
    </message>
    <message>
        <source>weights of unit {n}</source>
        <translation>유닛 {n}의 가중치</translation>
    </message>
    <message>
        <source>image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>깊이</translation>
    </message>
    <message>
        <source>height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>day</source>
        <translation>일</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>시</translation>
    </message>
    <message>
        <source>character</source>
        <translation>글자</translation>
    </message>
    <message>
        <source>word</source>
        <translation>낱말</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Gaps in time</source>
        <translation>시간의 빈틈</translation>
    </message>
    <message>
        <source>{count}, hours without a row {missing}. The longest: none between {before} and {after}</source>
        <translation>{count}곳, 행이 없는 시각 {missing}개. 가장 긴 빈틈: {before} 뒤로 {after}까지 행이 없습니다</translation>
    </message>
    <message>
        <source>Hours with several rows</source>
        <translation>행이 여럿인 시각</translation>
    </message>
    <message>
        <source>{count}</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>Rows that repeat the row before</source>
        <translation>앞 행을 되풀이하는 행</translation>
    </message>
    <message>
        <source>{count}, but for {names}: filled in by whoever made the file</source>
        <translation>{count}개, 다만 다음 열은 다릅니다: {names}. 파일을 만든 사람이 채워 넣은 행입니다</translation>
    </message>
    <message>
        <source>Filled in here</source>
        <translation>여기서 채운 시각</translation>
    </message>
    <message>
        <source>Days of the view</source>
        <translation>뷰의 하루</translation>
    </message>
    <message>
        <source>none: every hour has a row</source>
        <translation>없음: 모든 시각에 행이 있습니다</translation>
    </message>
    <message>
        <source>{path} has no column of dates such as 2011-01-31, so nobody knows the hour of a row. Open it as a table, or choose another file.</source>
        <translation>파일 “{path}”: 2011-01-31과 같은 날짜 열이 없어 행의 시각을 알 수 없습니다. 표로 열거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has no whole day in it: the first hour is {first}, the last {last}. Choose a longer series.</source>
        <translation>파일 “{path}”: 온전한 하루가 없습니다. 첫 시각은 {first}, 마지막 시각은 {last}입니다. 더 긴 시계열을 고르세요.</translation>
    </message>
    <message>
        <source>Between the first and the last row of {path} there are {count} hours, too many to fill in. Choose not to fill in missing hours.</source>
        <translation>파일 “{path}”: 첫 행과 마지막 행 사이가 {count}시간이어서 다 채우기에는 너무 많습니다. 빈 시각을 채우지 않도록 하세요.</translation>
    </message>
    <message>
        <source>{path} has no column “{name}”. It has: {names}.</source>
        <translation>파일 “{path}”: “{name}” 열이 없습니다. 있는 열: {names}.</translation>
    </message>
    <message>
        <source>{path}, line {line}, column “{name}”: {text} is no hour from 0 to 23. Correct it, or choose another column for the hours.</source>
        <translation>파일 “{path}”, {line}번째 줄, “{name}” 열: “{text}” 값은 0에서 23까지의 시각이 아닙니다. 고치거나 시각의 열을 다른 것으로 고르세요.</translation>
    </message>
    <message>
        <source>gray: one channel</source>
        <translation>회색: 채널 하나</translation>
    </message>
    <message>
        <source>hour {hour} of {date}, column “{name}” (line {line}): {text}</source>
        <translation>{date} {hour}시, “{name}” 열({line}번째 줄): {text}</translation>
    </message>
    <message>
        <source>hour {hour} of {date}, column “{name}” (not in the file, filled in from line {line}): {text}</source>
        <translation>{date} {hour}시, “{name}” 열(파일에는 없고 {line}번째 줄의 값으로 채움): {text}</translation>
    </message>
    <message>
        <source>Texts, numbered in sorted order: {numbered}.</source>
        <translation>텍스트이며 정렬한 순서대로 번호를 매겼습니다: {numbered}.</translation>
    </message>
    <message>
        <source>Whole numbers from {least} to {most}, {different} of them.</source>
        <translation>{least}부터 {most}까지의 정수, {different}가지입니다.</translation>
    </message>
    <message>
        <source>Texts, each another: names rather than classes ({numbered}).</source>
        <translation>모두 다른 텍스트입니다. 클래스라기보다 이름입니다({numbered}).</translation>
    </message>
    <message>
        <source>Dates, of which the day of the month is taken, as a number from 1 to 31.</source>
        <translation>날짜입니다. 그중 일(日)을 1부터 31까지의 수로 씁니다.</translation>
    </message>
    <message>
        <source>Numbers with fractions.</source>
        <translation>소수가 있는 수입니다.</translation>
    </message>
    <message>
        <source>The same number in every row: its variance is 0, and to normalize it is to divide 0 by 0, which gives nan.</source>
        <translation>모든 행에서 같은 수입니다. 분산이 0이어서 정규화하면 0을 0으로 나누게 되고 nan이 됩니다.</translation>
    </message>
    <message>
        <source>Whole numbers beyond 16,777,216, which float32 rounds. If they are names of things, leave the column out.</source>
        <translation>16,777,216을 넘는 정수라 float32에서 반올림됩니다. 이름처럼 쓰는 번호라면 이 열을 빼세요.</translation>
    </message>
    <message>
        <source>Whole numbers from {least} to {most}.</source>
        <translation>{least}부터 {most}까지의 정수입니다.</translation>
    </message>
    <message>
        <source>Two numbers only, {least} and {most}: no or yes.</source>
        <translation>두 가지 수({least}, {most})뿐입니다: 아니요 또는 예.</translation>
    </message>
    <message>
        <source>Whole numbers from {least} to {most}, {different} of them: steps of a scale. If they only name classes, use one-hot.</source>
        <translation>{least}부터 {most}까지의 정수, {different}가지: 척도의 단계입니다. 클래스의 이름일 뿐이라면 원-핫을 쓰세요.</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>UTF-32</source>
        <translation>UTF-32</translation>
    </message>
    <message>
        <source>CP949, as Korean Windows has it</source>
        <translation>CP949(한국어 Windows의 인코딩)</translation>
    </message>
    <message>
        <source>Latin-1, as nothing else fits: letters beyond ASCII may be others</source>
        <translation>Latin-1(다른 인코딩이 맞지 않음): ASCII 밖의 글자는 다를 수 있습니다</translation>
    </message>
    <message>
        <source>{path} is no text: there are bytes of 0 in it. Choose a CSV file.</source>
        <translation>파일 “{path}”: 0인 바이트가 있어 텍스트가 아닙니다. CSV 파일을 고르세요.</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>세미콜론</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>세로줄</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>point</source>
        <translation>점</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>구분자</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>소수점 기호</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>머리글</translation>
    </message>
    <message>
        <source>the first line names the columns</source>
        <translation>첫 줄이 열의 이름입니다</translation>
    </message>
    <message>
        <source>none: the first line is a row already</source>
        <translation>없음: 첫 줄부터 데이터입니다</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>뺀 행</translation>
    </message>
    <message>
        <source>{count}, for a cell with nothing in it</source>
        <translation>{count}개(빈 칸이 있음)</translation>
    </message>
    <message>
        <source>Empty lines</source>
        <translation>빈 줄</translation>
    </message>
    <message>
        <source>{count}, passed over</source>
        <translation>{count}개, 건너뛰었습니다</translation>
    </message>
    <message>
        <source>{path} has nothing in it. Choose another file.</source>
        <translation>파일 “{path}”: 내용이 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has {count} columns; at most {most} are read. Check the separator.</source>
        <translation>파일 “{path}”: 열이 {count}개입니다. {most}개까지 읽습니다. 구분자를 확인하세요.</translation>
    </message>
    <message>
        <source>All columns of {path} are left out. Leave one in.</source>
        <translation>파일 “{path}”: 모든 열을 뺐습니다. 하나는 남기세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}, column “{name}”: “{text}” has a sign between thousands, or another decimal sign than “{decimal}”. Choose the decimal sign, or write the numbers without signs between the thousands.</source>
        <translation>파일 “{path}”, {line}번째 줄, “{name}” 열: “{text}” 값에 천 단위 구분 기호가 있거나 소수점 기호가 다릅니다(지금은 “{decimal}”). 소수점 기호를 고르거나 천 단위 구분 기호 없이 쓰세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the number of cells is {count}, and the first line has {width}. Correct that line, or choose another separator.</source>
        <translation>파일 “{path}”, {line}번째 줄: 칸이 {count}개인데 첫 줄은 {width}개입니다. 그 줄을 고치거나 다른 구분자를 고르세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}, column “{name}”: “{text}” is no date, and the cells before it are. Correct it, or choose that the column is text.</source>
        <translation>파일 “{path}”, {line}번째 줄, “{name}” 열: “{text}” 값은 날짜가 아닌데 앞의 칸들은 날짜입니다. 고치거나 이 열을 텍스트로 읽도록 하세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}, column “{name}”: “{text}” is no number, and most cells of that column are. Correct it, or choose that the column is text.</source>
        <translation>파일 “{path}”, {line}번째 줄, “{name}” 열: “{text}” 값은 수가 아닌데 이 열의 칸은 대부분 수입니다. 고치거나 이 열을 텍스트로 읽도록 하세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}, column “{name}”: in “{text}” the comma may stand between thousands or before decimals. If it is a decimal sign, choose so; else write the numbers without signs between the thousands.</source>
        <translation>파일 “{path}”, {line}번째 줄, “{name}” 열: “{text}”의 쉼표는 천 단위 구분일 수도, 소수점일 수도 있습니다. 소수점이라면 그렇게 고르고, 아니면 천 단위 구분 기호 없이 쓰세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}, column “{name}”: {text} is more than float32 can hold. Correct it, or leave that column out.</source>
        <translation>파일 “{path}”, {line}번째 줄, “{name}” 열: “{text}” 값은 float32에 담을 수 없을 만큼 큽니다. 고치거나 그 열을 빼세요.</translation>
    </message>
    <message>
        <source>{path} has more than {most} million characters in it. Split it into smaller files.</source>
        <translation>파일 “{path}”: 글자가 {most}백만 개보다 많습니다. 작은 파일로 나누세요.</translation>
    </message>
    <message>
        <source>{path}, line {line} is longer than {limit} characters. That is no table: choose another file.</source>
        <translation>파일 “{path}”, {line}번째 줄: 글자가 {limit}개보다 많습니다. 표가 아닙니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}: a quotation mark is opened there and not closed as it should be. Correct that line, or choose another separator.</source>
        <translation>파일 “{path}”, {line}번째 줄: 따옴표가 열린 뒤 제대로 닫히지 않습니다. 그 줄을 고치거나 다른 구분자를 고르세요.</translation>
    </message>
    <message>
        <source>{path}: column “{name}” has more than {most} different texts, too many for classes. Leave that column out.</source>
        <translation>파일 “{path}”: “{name}” 열에 서로 다른 텍스트가 {most}가지보다 많아 클래스로 쓰기에는 너무 많습니다. 그 열을 빼세요.</translation>
    </message>
    <message>
        <source>A table is one file. Choose one.</source>
        <translation>표는 파일 하나입니다. 하나만 고르세요.</translation>
    </message>
    <message>
        <source>{path} has more than {most} million numbers in it. Take a part of it, or leave columns out.</source>
        <translation>파일 “{path}”: 수가 {most}백만 개보다 많습니다. 일부만 쓰거나 열을 빼세요.</translation>
    </message>
    <message>
        <source>{path} has no row with a number in every column. Choose another file.</source>
        <translation>파일 “{path}”: 모든 열에 값이 있는 행이 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>line {line}, column “{name}”: {text}</source>
        <translation>{line}번째 줄, “{name}” 열: {text}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose a CSV file.</source>
        <translation>파일 “{path}” 읽기 실패: {reason}. CSV 파일을 고르세요.</translation>
    </message>
    <message>
        <source>There is no column to learn from. Choose one that is not the target.</source>
        <translation>학습에 쓸 열이 없습니다. 타깃이 아닌 열을 고르세요.</translation>
    </message>
    <message>
        <source>These columns make {count} inputs; the lab shows at most {most}. Choose fewer.</source>
        <translation>이 열들로 입력이 {count}개가 됩니다. 실험실은 {most}개까지 보여 줍니다. 더 적게 고르세요.</translation>
    </message>
    <message>
        <source>“{name}” is no target: it has texts of more than two kinds, or is the same in every row. Choose a column of numbers, or of yes and no.</source>
        <translation>“{name}” 열은 타깃이 될 수 없습니다. 텍스트가 세 가지 이상이거나 모든 행에서 같습니다. 수의 열, 또는 예/아니요의 열을 고르세요.</translation>
    </message>
    <message>
        <source>Rows in the table: {count}. It takes {least} to learn from.</source>
        <translation>표의 행이 {count}개입니다. 학습하려면 {least}개가 필요합니다.</translation>
    </message>
    <message>
        <source>“{name}” is the same in every row, so there is nothing to learn. Choose another target, or another threshold.</source>
        <translation>“{name}” 값이 모든 행에서 같아 배울 것이 없습니다. 다른 타깃이나 다른 임곗값을 고르세요.</translation>
    </message>
    <message>
        <source>row {row}, column {column} of frame {frame} of {file} (value {value})</source>
        <translation>{file}의 프레임 {frame}, 행 {row}, 열 {column} (값 {value})</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>{count} in one file, in the order of the file</source>
        <translation>한 파일에 {count}개, 파일에 있는 순서대로</translation>
    </message>
    <message>
        <source>{distance} mm between frames, as the file says</source>
        <translation>프레임 사이 {distance} mm (파일에 적힌 값)</translation>
    </message>
    <message>
        <source>the file does not say how far apart the frames lie: they may as well be several times of one slice</source>
        <translation>파일에 프레임 사이의 거리가 없습니다. 한 단면을 여러 번 찍은 것일 수도 있습니다</translation>
    </message>
    <message>
        <source>{path} has {frames} frames in one file, compressed ({name}), which is not read here. Export it uncompressed (Explicit VR Little Endian).</source>
        <translation>{path}: 한 파일에 프레임 {frames}개가 압축되어 있습니다({name}). 이런 파일은 읽지 않습니다. 압축하지 않은 형식(Explicit VR Little Endian)으로 내보내십시오.</translation>
    </message>
    <message>
        <source>{path} has {frames} frames in one file, and is not alone in its series. Open it alone, or move it into a folder of its own.</source>
        <translation>{path}: 한 파일에 프레임이 {frames}개 있고, 같은 시리즈의 다른 파일이 함께 있습니다. 이 파일만 열거나 따로 폴더에 옮기십시오.</translation>
    </message>
    <message>
        <source>The pages of {path} are too large: {why}. Scale them down.</source>
        <translation>{path}: 페이지가 너무 큽니다. {why}. 크기를 줄이십시오.</translation>
    </message>
    <message>
        <source>torch cannot do this step with what comes before it. Undo it, or change its order.</source>
        <translation>앞 단계의 결과로는 torch가 이 단계를 실행할 수 없습니다. 되돌리거나 순서를 바꾸세요.</translation>
    </message>
    <message>
        <source>A mean is rarely a whole number, and bytes hold whole numbers only. Put x.float() before it.</source>
        <translation>평균은 정수가 아닌 경우가 많은데 바이트에는 정수만 담깁니다. 앞에 x.float()를 넣으세요.</translation>
    </message>
    <message>
        <source>A batch is one block of numbers, so all that is stacked must be of one size. Crop or scale the images to one size, or leave the odd one out.</source>
        <translation>배치는 숫자 한 덩어리이므로 쌓는 것의 크기가 모두 같아야 합니다. 이미지를 같은 크기로 자르거나 줄이고, 아니면 크기가 다른 것을 빼세요.</translation>
    </message>
    <message>
        <source>After transpose or permute, what is side by side by index is not side by side in the storage, so no strides can express this shape. Put x.contiguous() before it, which copies the numbers into the new order, or use x.reshape, which does so where it must.</source>
        <translation>transpose나 permute를 거치면 인덱스로는 이웃이어도 저장소에서는 이웃이 아니므로, 이 모양을 나타낼 스트라이드가 없습니다. 앞에 x.contiguous()를 넣어 숫자를 새 순서로 복사하거나, 필요할 때만 복사하는 x.reshape를 쓰세요.</translation>
    </message>
    <message>
        <source>A view shows all numbers, and none twice: the sizes multiplied must give as many as there are.</source>
        <translation>뷰는 모든 숫자를 빠짐없이, 한 번씩만 보여 줍니다. 크기를 모두 곱한 값이 원소의 개수와 같아야 합니다.</translation>
    </message>
    <message>
        <source>One-hot has a place per class, counted from 0. A number beyond the last place has none: use more classes, or begin to count at the smallest number.</source>
        <translation>원-핫에는 클래스마다 0부터 세는 자리가 하나씩 있습니다. 마지막 자리를 넘는 숫자는 자리가 없습니다. 클래스를 늘리거나, 가장 작은 숫자부터 세세요.</translation>
    </message>
    <message>
        <source>Where the 1 goes is an index, and indices are int64. Put x.long() before it.</source>
        <translation>1이 들어갈 자리는 인덱스이고, 인덱스는 int64입니다. 앞에 x.long()을 넣으세요.</translation>
    </message>
    <message>
        <source>The tensor does not have that many dimensions at this point. A step before this one was left out or moved.</source>
        <translation>이 시점의 텐서에는 차원이 그만큼 없습니다. 앞 단계가 빠졌거나 옮겨졌습니다.</translation>
    </message>
    <message>
        <source>A standard deviation is rarely a whole number, and this type holds whole numbers only. Put x.float() before it.</source>
        <translation>표준편차는 정수가 아닌 경우가 많은데 이 자료형에는 정수만 담깁니다. 앞에 x.float()를 넣으세요.</translation>
    </message>
    <message>
        <source>This step would make a tensor of {size} MB; at most {most} MB are made here. Put a step before it that takes a part, such as x[:1000].</source>
        <translation>이 단계는 {size} MB 텐서를 만듭니다. 여기서는 {most} MB까지만 만듭니다. x[:1000]처럼 일부만 고르는 단계를 앞에 넣으세요.</translation>
    </message>
    <message>
        <source>{path} already exists and is not empty. Choose a new folder, or an empty one.</source>
        <translation>{path}: 이미 있고 비어 있지 않습니다. 새 폴더나 빈 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} KiB; lessons are smaller. Choose another file.</source>
        <translation>{path}: {limit} KiB보다 큽니다. 코스의 활동은 그보다 작습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose a lesson of the course (.json).</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 코스의 활동(.json)을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is not a text file. Choose a lesson of the course (.json).</source>
        <translation>{path}: 텍스트 파일이 아닙니다. 코스의 활동(.json)을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is not a lesson that can be opened. Expected at “{place}”: {wanted}. Correct the file or choose another; nothing has changed.</source>
        <translation>{path}: 열 수 있는 활동이 아닙니다. “{place}” 자리에 있어야 할 것: {wanted}. 파일을 고치거나 다른 파일을 고르세요. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>{path} is not a lesson of the course: {reason}. Choose another file.</source>
        <translation>{path}: 코스의 활동이 아닙니다({reason}). 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The drawing has too many points for a lesson (at most {limit} KiB). Draw it with fewer strokes.</source>
        <translation>손글씨의 점이 너무 많습니다. 활동은 {limit} KiB까지입니다. 획을 줄여 다시 그리세요.</translation>
    </message>
    <message>
        <source>The lesson cannot be saved as it is. Expected at “{place}”: {wanted}. Change this and save again.</source>
        <translation>활동을 이대로는 저장할 수 없습니다. “{place}” 자리에 있어야 할 것: {wanted}. 그것을 바꾸고 다시 저장하세요.</translation>
    </message>
    <message>
        <source>{path} already exists where the labels of {other} would be saved. Choose another name.</source>
        <translation>{path}: {other}의 레이블을 저장할 자리에 이미 다른 파일이 있습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>A {model} cannot start from “{start}”. Choose one of {known}.</source>
        <translation>{model}: “{start}”에서 시작할 수 없습니다. 다음 중에서 고르세요: {known}.</translation>
    </message>
    <message>
        <source>By the mean and standard deviation of the training samples.</source>
        <translation>학습 샘플의 평균과 표준편차로 정규화합니다.</translation>
    </message>
    <message>
        <source>This runs alone, with: {packages}.</source>
        <translation>다음 패키지만 있으면 그대로 실행됩니다: {packages}.</translation>
    </message>
    <message>
        <source>Afterwards: shape {shape}, stride {stride}, {dtype}.</source>
        <translation>실행한 뒤: shape {shape}, stride {stride}, {dtype}.</translation>
    </message>
    <message>
        <source>Step {number}: {line}</source>
        <translation>{number}단계: {line}</translation>
    </message>
    <message>
        <source>{title} as a tensor</source>
        <translation>텐서가 된 {title}</translation>
    </message>
    <message>
        <source>The element that is looked at</source>
        <translation>보고 있는 원소</translation>
    </message>
    <message>
        <source>torch says: {words}</source>
        <translation>torch의 메시지: {words}</translation>
    </message>
    <message>
        <source>This step and those after it are left out.</source>
        <translation>이 단계와 그 뒤의 단계는 뺐습니다.</translation>
    </message>
    <message>
        <source>Its place in the storage is the sum of index × stride.</source>
        <translation>저장소에서의 위치는 인덱스 × 스트라이드의 합입니다.</translation>
    </message>
    <message>
        <source>It is a view: no number was copied.</source>
        <translation>뷰입니다. 숫자를 하나도 복사하지 않았습니다.</translation>
    </message>
    <message>
        <source>It is a copy.</source>
        <translation>복사입니다.</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{path} is no folder. Choose the folder in which the tutorial&apos;s files are.</source>
        <translation>폴더가 아닙니다: {path}. 튜토리얼의 파일이 들어 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>{path} is no image that is read here: it is none of PNG, JPEG, WebP, TIFF, BMP, GIF, PPM and AVIF inside. Save it as PNG.</source>
        <translation>{path}: 여기에서 읽는 이미지가 아닙니다. 내용이 PNG, JPEG, WebP, TIFF, BMP, GIF, PPM, AVIF 중 어느 것도 아닙니다. PNG로 저장하십시오.</translation>
    </message>
    <message>
        <source>{path} has more than {most} MB, the most that is read here. Choose a smaller image.</source>
        <translation>{path}: 여기에서 읽을 수 있는 {most} MB보다 큽니다. 더 작은 이미지를 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is empty. Choose an image file.</source>
        <translation>{path}: 비어 있습니다. 이미지 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is a HEIC photo, as phones make them, which is not read here. Export it as JPEG or PNG.</source>
        <translation>{path}: 휴대 전화가 만드는 HEIC 사진으로, 여기에서는 읽지 않습니다. JPEG나 PNG로 내보내십시오.</translation>
    </message>
    <message>
        <source>{path} is a TIFF file of a sort that is not read here, such as several channels of floats. Save it as PNG, or as TIFF with 8 bits a channel.</source>
        <translation>{path}: 여러 채널의 실수처럼 여기에서 읽지 않는 종류의 TIFF 파일입니다. PNG로 저장하거나 채널당 8비트인 TIFF로 저장하십시오.</translation>
    </message>
    <message>
        <source>{path} has {width}×{height} pixels; at most {most} million are read here. Scale it down.</source>
        <translation>{path}: {width}×{height}픽셀입니다. 여기에서는 최대 {most}백만 픽셀을 읽습니다. 크기를 줄이십시오.</translation>
    </message>
    <message>
        <source>With {path} the images have more than {most} million values together, the most that is read here. Choose fewer or smaller ones.</source>
        <translation>{path}: 이 파일까지 더하면 이미지의 값이 여기에서 읽을 수 있는 {most}백만 개를 넘습니다. 더 적거나 더 작은 이미지를 고르십시오.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>{kind}, {width}×{height} pixels, mode {mode}</source>
        <translation>{kind}, {width}×{height}픽셀, 모드 {mode}</translation>
    </message>
    <message>
        <source>mode {mode}</source>
        <translation>모드 {mode}</translation>
    </message>
    <message>
        <source>{path} has far more than {most} million pixels, the most that is read here. Scale it down.</source>
        <translation>{path}: 여기에서 읽을 수 있는 {most}백만 픽셀을 훨씬 넘습니다. 크기를 줄이십시오.</translation>
    </message>
    <message>
        <source>{path} is too large for an image of 28×28 pixels: {why}. Make it smaller, or remove it.</source>
        <translation>{path}: 28×28 픽셀 이미지로는 너무 큽니다. {why}. 더 작게 만들거나 지우십시오.</translation>
    </message>
    <message>
        <source>it has far more pixels than the {most} that are read at most</source>
        <translation>읽을 수 있는 픽셀 {most}개보다 픽셀이 훨씬 많습니다</translation>
    </message>
    <message>
        <source>{path} is damaged: the image in it cannot be read to its end. Copy it again, or save it anew in the program that made it.</source>
        <translation>{path}: 손상되어 이미지를 끝까지 읽을 수 없습니다. 다시 복사하거나, 만든 프로그램에서 새로 저장하십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose an image file.</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 이미지 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>애니메이션</translation>
    </message>
    <message>
        <source>the first of several frames is read</source>
        <translation>여러 프레임 중 첫 프레임을 읽습니다</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>회색</translation>
    </message>
    <message>
        <source>gray and alpha</source>
        <translation>회색과 알파</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>빨강, 초록, 파랑</translation>
    </message>
    <message>
        <source>red, green, blue, alpha</source>
        <translation>빨강, 초록, 파랑, 알파</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>변환</translation>
    </message>
    <message>
        <source>{why} → {into}</source>
        <translation>{why} → {into}</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>as its EXIF says (orientation {number}); rows and columns are counted after that</source>
        <translation>EXIF에 적힌 대로(방향 {number}). 행과 열은 돌린 뒤에 셉니다</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>밝기</translation>
    </message>
    <message>
        <source>small values are bright, as the file says</source>
        <translation>파일에 적힌 대로 작은 값이 밝습니다</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>비트 깊이</translation>
    </message>
    <message>
        <source>16 bits a channel in the file, of which Pillow reads the upper 8</source>
        <translation>파일에는 채널당 16비트이고, Pillow는 그중 위 8비트를 읽습니다</translation>
    </message>
    <message>
        <source>1 bit per pixel: 0 stays 0, 1 becomes 255</source>
        <translation>픽셀당 1비트: 0은 0으로 두고 1은 255로 바꿉니다</translation>
    </message>
    <message>
        <source>a palette: each pixel is a number of a color, which is looked up</source>
        <translation>팔레트: 픽셀은 색의 번호이고, 그 색을 찾아 씁니다</translation>
    </message>
    <message>
        <source>printing inks (CMYK): the colors are approximate without an ICC profile</source>
        <translation>인쇄 잉크(CMYK): ICC 프로필이 없어 색은 근삿값입니다</translation>
    </message>
    <message>
        <source>one value stands for transparent</source>
        <translation>값 하나가 투명을 뜻합니다</translation>
    </message>
    <message>
        <source>one color stands for transparent</source>
        <translation>색 하나가 투명을 뜻합니다</translation>
    </message>
    <message>
        <source>no, though its EXIF says orientation {number}</source>
        <translation>EXIF의 방향 값 {number}, 돌리지 않았습니다</translation>
    </message>
    <message>
        <source>Not numbers</source>
        <translation>수가 아닌 값</translation>
    </message>
    <message>
        <source>{count} of the values are NaN or infinite, so mean and standard deviation are NaN</source>
        <translation>값 {count}개가 NaN이거나 무한대이므로 평균과 표준편차가 NaN입니다</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>투명도</translation>
    </message>
    <message>
        <source>every pixel has one color; the picture is in the alpha channel alone</source>
        <translation>모든 픽셀의 색이 같고, 그림은 알파 채널에만 있습니다</translation>
    </message>
    <message>
        <source>red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>알파</translation>
    </message>
    <message>
        <source>pixel row {row}, column {column}, channel {channel} of {file} (value {value} of 0 … {most})</source>
        <translation>파일 “{file}”의 픽셀: 행 {row}, 열 {column}, 채널 {channel} (값 {value}, 범위 0 … {most})</translation>
    </message>
    <message>
        <source>This is no image of bytes with 1 to 4 channels. Choose another one.</source>
        <translation>채널이 1~4개인 바이트 이미지가 아닙니다. 다른 이미지를 고르십시오.</translation>
    </message>
    <message>
        <source>The image has no pixels. Choose another one.</source>
        <translation>이미지에 픽셀이 없습니다. 다른 이미지를 고르십시오.</translation>
    </message>
    <message>
        <source>The image has {count} million values; at most {most} million are taken here. Scale it down.</source>
        <translation>이미지의 값이 {count}백만 개입니다. 여기에서는 최대 {most}백만 개를 받습니다. 크기를 줄이십시오.</translation>
    </message>
    <message>
        <source>No image was chosen. Choose one or more image files.</source>
        <translation>이미지를 고르지 않았습니다. 이미지 파일을 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <source>These are {count} images; at most {most} are read into a batch here. Choose fewer.</source>
        <translation>이미지가 {count}장입니다. 여기에서는 최대 {most}장을 배치로 읽습니다. 더 적게 고르십시오.</translation>
    </message>
    <message>
        <source>There are no images in the folder {path}. Choose image files, or a folder with images in it.</source>
        <translation>폴더 {path}: 이미지가 없습니다. 이미지 파일이나 이미지가 든 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>pixel row {row}, column {column}, channel {channel} of {file} (value {value})</source>
        <translation>파일 “{file}”의 픽셀: 행 {row}, 열 {column}, 채널 {channel} (값 {value})</translation>
    </message>
    <message>
        <source>no file; {width}×{height} pixels, channels: {count}</source>
        <translation>파일 아님, {width}×{height}픽셀, 채널 {count}개</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose another folder.</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>{file}: {name}</source>
        <translation>{file}: {name}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>알파</translation>
    </message>
    <message>
        <source>left out, because only {some} of {count} images have it</source>
        <translation>이미지 {count}장 중 {some}장에만 있어서 뺐습니다</translation>
    </message>
    <message>
        <source>{count}, all of {width}×{height} pixels and {channels} channels</source>
        <translation>{count}장, 모두 {width}×{height}픽셀, 채널 {channels}개</translation>
    </message>
    <message>
        <source>{count}, of {sizes} sizes; {same} have {width}×{height} pixels and {channels} channels</source>
        <translation>{count}장, 크기 {sizes}가지. 그중 {same}장은 {width}×{height}픽셀, 채널 {channels}개</translation>
    </message>
    <message>
        <source>And</source>
        <translation>그리고</translation>
    </message>
    <message>
        <source>more notes: {count}</source>
        <translation>알릴 것 {count}개 더</translation>
    </message>
    <message>
        <source>left out, as you chose</source>
        <translation>선택에 따라 뺐습니다</translation>
    </message>
    <message>
        <source>{count}, each hour without a row by the one before it</source>
        <translation>{count}개, 행이 없는 시각마다 바로 앞 시각의 값으로 채웠습니다</translation>
    </message>
    <message>
        <source>The same in every row</source>
        <translation>모든 행에서 같은 열</translation>
    </message>
    <message>
        <source>{names}: the variance is 0, and to normalize by it gives nan</source>
        <translation>{names}: 분산이 0이어서 정규화하면 nan이 됩니다</translation>
    </message>
    <message>
        <source>it is neither UTF-8 nor Korean, and in this one nearly any bytes are letters: if they look wrong, choose another</source>
        <translation>UTF-8도 한국어도 아니며, 이 인코딩에서는 거의 모든 바이트가 글자가 됩니다. 글자가 이상해 보이면 다른 인코딩을 고르세요</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>직접 고름</translation>
    </message>
    <message>
        <source>every other byte is zero</source>
        <translation>바이트가 하나 걸러 0입니다</translation>
    </message>
    <message>
        <source>nearly all bytes fit together as UTF-8 has them</source>
        <translation>거의 모든 바이트가 UTF-8의 규칙에 맞습니다</translation>
    </message>
    <message>
        <source>it is no UTF-8, and as CP949 (EUC-KR) it is Korean</source>
        <translation>UTF-8이 아니고, CP949(EUC-KR)로 읽으면 한국어입니다</translation>
    </message>
    <message>
        <source>it begins with this encoding&apos;s byte order mark</source>
        <translation>이 인코딩의 바이트 순서 표시로 시작합니다</translation>
    </message>
    <message>
        <source>all bytes are ASCII, which nearly every encoding begins with</source>
        <translation>모든 바이트가 ASCII입니다. 거의 모든 인코딩이 ASCII를 포함합니다</translation>
    </message>
    <message>
        <source>all bytes fit together as UTF-8 has them</source>
        <translation>모든 바이트가 UTF-8의 규칙에 맞습니다</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>그림 파일</translation>
    </message>
    <message>
        <source>a text with formats (.rtf)</source>
        <translation>서식이 있는 문서(.rtf)</translation>
    </message>
    <message>
        <source>{path} has {size} MB or more; a text of at most {most} MB is read here. Cut a part out of it.</source>
        <translation>파일 {path}: 크기가 {size} MB 이상입니다. 여기에서는 {most} MB 이하의 텍스트를 읽습니다. 일부를 잘라 내세요.</translation>
    </message>
    <message>
        <source>{path} is no text: in line {line} (counted from 0) there is a zero, which no text has. Choose a text file, or another encoding.</source>
        <translation>파일 {path}: 텍스트가 아닙니다. 0부터 센 {line}번 줄에 텍스트에는 없는 0바이트가 있습니다. 텍스트 파일이나 다른 인코딩을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is empty. Choose a file with text in it.</source>
        <translation>파일 {path}: 비어 있습니다. 글이 들어 있는 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is no text: {count:,} of its {all:,} letters are control characters. Choose a text file, or another encoding.</source>
        <translation>파일 {path}: 텍스트가 아닙니다. 글자 {all:,}개 가운데 {count:,}개가 제어 문자입니다. 텍스트 파일이나 다른 인코딩을 고르세요.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose a text file (.txt).</source>
        <translation>파일 {path}: 읽을 수 없습니다({reason}). 텍스트 파일(.txt)을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is {what}, not plain text. Save what is in it as plain text (.txt) first.</source>
        <translation>파일 {path}: 일반 텍스트가 아닙니다({what}). 먼저 내용을 일반 텍스트(.txt)로 저장하세요.</translation>
    </message>
    <message>
        <source>lines {first:,} to {last:,}, counted from 0</source>
        <translation>{first:,}번 줄부터 {last:,}번 줄까지(0부터 셈)</translation>
    </message>
    <message>
        <source>Wrong bytes</source>
        <translation>잘못된 바이트</translation>
    </message>
    <message>
        <source>Project Gutenberg</source>
        <translation>프로젝트 구텐베르크</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>단어</translation>
    </message>
    <message>
        <source>line {first:,}, counted from 0</source>
        <translation>{first:,}번 줄(0부터 셈)</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>바이트 순서 표시</translation>
    </message>
    <message>
        <source>kept as the first letter (U+FEFF)</source>
        <translation>첫 글자(U+FEFF)로 남겨 둠</translation>
    </message>
    <message>
        <source>no letters of {encoding}, shown as �: in the lines {lines}, counted from 0</source>
        <translation>{encoding} 글자가 아니어서 �로 보입니다. 줄(0부터 셈): {lines}</translation>
    </message>
    <message>
        <source>its header (lines 0 to {before:,}) and license (lines {after:,} to {last:,}) are left out</source>
        <translation>머리말(0~{before:,}번 줄)과 라이선스({after:,}~{last:,}번 줄)를 뺐습니다</translation>
    </message>
    <message>
        <source>different: {count:,}; with header and license {with_license:,}, of which {only:,} stand only there</source>
        <translation>서로 다른 단어 {count:,}개. 머리말과 라이선스를 포함하면 {with_license:,}개이고, 그 가운데 {only:,}개는 거기에만 있습니다</translation>
    </message>
    <message>
        <source>{encoding}: {why}</source>
        <translation>{encoding}: {why}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>lines: {lines:,}, letters: {letters:,}</source>
        <translation>줄: {lines:,}, 글자: {letters:,}</translation>
    </message>
    <message>
        <source>In the tensor</source>
        <translation>텐서에 담긴 부분</translation>
    </message>
    <message>
        <source>left out. Python&apos;s “utf-8” keeps it as the first letter (U+FEFF): then the first word is another word, and there is one more</source>
        <translation>뺐습니다. 파이썬의 “utf-8”은 이것을 첫 글자(U+FEFF)로 남겨 두므로, 첫 단어가 다른 단어가 되어 단어가 하나 늘어납니다</translation>
    </message>
    <message>
        <source>no letters of {encoding}, shown as �: in the lines {lines} and {more:,} more, counted from 0</source>
        <translation>{encoding} 글자가 아니어서 �로 보입니다. 줄(0부터 셈): {lines}, 그 밖에 {more:,}줄</translation>
    </message>
    <message>
        <source>its header (lines 0 to {before:,}) and license (lines {after:,} to {last:,}) are taken in</source>
        <translation>머리말(0~{before:,}번 줄)과 라이선스({after:,}~{last:,}번 줄)를 포함했습니다</translation>
    </message>
    <message>
        <source>different: {count:,}</source>
        <translation>서로 다른 단어 {count:,}개</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>글자</translation>
    </message>
    <message>
        <source>Choose one text; {count} files were chosen.</source>
        <translation>텍스트를 하나만 고르세요. 파일을 {count}개 골랐습니다.</translation>
    </message>
    <message>
        <source>The encoding {encoding} is not known here. Choose one of: {known}.</source>
        <translation>알 수 없는 인코딩입니다: {encoding}. 다음 가운데 하나를 고르세요: {known}.</translation>
    </message>
    <message>
        <source>There is no {what} in the lines {first} to {last}. Choose other lines.</source>
        <translation>{first}번 줄부터 {last}번 줄까지에는 텐서로 만들 것이 없습니다({what}). 다른 줄을 고르세요.</translation>
    </message>
    <message>
        <source>The text has the lines {first} to {last}. Choose from these, the first one first.</source>
        <translation>이 텍스트의 줄 번호는 {first}부터 {last}까지입니다. 이 가운데에서 앞줄, 뒷줄 순으로 고르세요.</translation>
    </message>
    <message>
        <source>character {number} of line {line}: ‘{character}’ ({code}), counted from 0</source>
        <translation>{line}번 줄의 {number}번 글자: ‘{character}’ ({code}), 0부터 셈</translation>
    </message>
    <message>
        <source>The book has the lines {first} to {last}; what is around them is Project Gutenberg&apos;s header and license. Choose lines of these, or take the license in.</source>
        <translation>책의 줄 번호는 {first}부터 {last}까지이고, 그 앞뒤는 프로젝트 구텐베르크의 머리말과 라이선스입니다. 이 가운데에서 고르거나 라이선스를 포함하세요.</translation>
    </message>
    <message>
        <source>word {number} of line {line}: ‘{word}’ (number {index:,} of {size:,}), counted from 0</source>
        <translation>{line}번 줄의 {number}번 단어: ‘{word}’ (단어 {size:,}개 가운데 {index:,}번), 0부터 셈</translation>
    </message>
    <message>
        <source>‘{jamo}’ ({code}) of ‘{character}’, character {number} of line {line}, counted from 0</source>
        <translation>{line}번 줄의 {number}번 글자 ‘{character}’의 ‘{jamo}’ ({code}), 0부터 셈</translation>
    </message>
    <message>
        <source>{path} is a damaged DICOM file. Copy it again, or remove it from the folder.</source>
        <translation>{path}: 손상된 DICOM 파일입니다. 다시 복사하거나 폴더에서 빼십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose a folder with DICOM slices in it.</source>
        <translation>{path}: 읽을 수 없습니다({reason}). DICOM 단면이 든 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is a deflated DICOM file, which is not read here. Export the series uncompressed (Explicit VR Little Endian).</source>
        <translation>{path}: deflate로 압축한 DICOM 파일로, 여기에서는 읽지 않습니다. 시리즈를 압축 없이(Explicit VR Little Endian) 내보내십시오.</translation>
    </message>
    <message>
        <source>{path} has more than {most} MB, the most that is read of a slice. Remove it from the folder.</source>
        <translation>{path}: 단면 한 장으로 읽을 수 있는 {most} MB보다 큽니다. 폴더에서 빼십시오.</translation>
    </message>
    <message>
        <source>number {number}: “{name}”, {modality}, slices: {count}, {rows}×{columns} pixels each</source>
        <translation>{number}번: “{name}”, {modality}, {rows}×{columns}픽셀 단면 {count}장</translation>
    </message>
    <message>
        <source>{path} is a DICOM file without an image in it, such as a report or a plan. Choose a folder with slices of a scan.</source>
        <translation>{path}: 보고서나 계획처럼 이미지가 없는 DICOM 파일입니다. 스캔 단면이 든 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>There is no series {number} in the folder; it has {count}. Choose one of these.</source>
        <translation>폴더에 {number}번 시리즈가 없습니다. 시리즈는 {count}개입니다. 그중 하나를 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is compressed in a way that is not read here ({name}). Export the series uncompressed (Explicit VR Little Endian).</source>
        <translation>{path}: 여기에서 읽지 않는 방식({name})으로 압축되어 있습니다. 시리즈를 압축 없이(Explicit VR Little Endian) 내보내십시오.</translation>
    </message>
    <message>
        <source>row {row}, column {column} of {file}, slice {slice} (value {value})</source>
        <translation>파일 “{file}”: 행 {row}, 열 {column}, 단면 {slice} (값 {value})</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>시리즈</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>{least} … {most}, as stored ({type})</source>
        <translation>{least} … {most}, 저장된 그대로({type})</translation>
    </message>
    <message>
        <source>row {row}, column {column} of {file}, slice {slice} at {position} mm (value {value})</source>
        <translation>파일 “{file}”: 행 {row}, 열 {column}, 단면 {slice}, 위치 {position} mm (값 {value})</translation>
    </message>
    <message>
        <source>DICOM files without an image in them: {count}</source>
        <translation>이미지가 없는 DICOM 파일: {count}개</translation>
    </message>
    <message>
        <source>Series in the folder</source>
        <translation>폴더 안의 시리즈</translation>
    </message>
    <message>
        <source>{count}; the one with most slices is taken unless you choose another</source>
        <translation>{count}개. 따로 고르지 않으면 단면이 가장 많은 것을 읽습니다</translation>
    </message>
    <message>
        <source>Other series</source>
        <translation>다른 시리즈</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>눈금</translation>
    </message>
    <message>
        <source>each slice has its own slope and intercept, which are not applied here: the slices&apos; values cannot be compared</source>
        <translation>단면마다 기울기(slope)와 더하는 값(intercept)이 다르고 여기에서는 적용하지 않으므로, 단면끼리 값을 비교할 수 없습니다</translation>
    </message>
    <message>
        <source>Hounsfield units</source>
        <translation>하운스필드 단위</translation>
    </message>
    <message>
        <source>what was measured</source>
        <translation>측정한 값</translation>
    </message>
    <message>
        <source>small values are bright (MONOCHROME1)</source>
        <translation>작은 값이 밝습니다(MONOCHROME1)</translation>
    </message>
    <message>
        <source>value × {slope} + ({intercept}) = {unit}; not applied here</source>
        <translation>값 × {slope} + ({intercept}) = {unit}. 여기에서는 적용하지 않았습니다</translation>
    </message>
    <message>
        <source>{path} is neither a DICOM file nor a TIFF file. Choose a folder with DICOM slices in it, or a TIFF file with several pages.</source>
        <translation>{path}: DICOM 파일도 TIFF 파일도 아닙니다. DICOM 단면이 든 폴더나 여러 쪽으로 된 TIFF 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>The folder {path} is empty. Choose a folder with DICOM slices in it.</source>
        <translation>폴더 {path}: 비어 있습니다. DICOM 단면이 든 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>No scan was chosen. Choose a folder with DICOM slices in it.</source>
        <translation>스캔을 고르지 않았습니다. DICOM 단면이 든 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is empty. Choose a folder with DICOM slices in it.</source>
        <translation>{path}: 비어 있습니다. DICOM 단면이 든 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is a single DICOM file. Choose the folder with all slices of the scan, or several files.</source>
        <translation>{path}: DICOM 파일 하나뿐입니다. 스캔의 모든 단면이 든 폴더나 여러 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is not a DICOM file, and nor are the others. Choose a folder with DICOM slices in it.</source>
        <translation>{path}: DICOM 파일이 아니고, 다른 파일도 아닙니다. DICOM 단면이 든 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>There are no DICOM files in the folder {path} itself. Choose a folder inside it, such as “{folder}”.</source>
        <translation>폴더 {path}: 바로 안에는 DICOM 파일이 없습니다. 그 안의 폴더를 고르십시오(예: “{folder}”).</translation>
    </message>
    <message>
        <source>There are no DICOM files in the folder {path}. Choose a folder with slices of a scan, or open what is in it as images.</source>
        <translation>폴더 {path}: DICOM 파일이 없습니다. 스캔 단면이 든 폴더를 고르거나, 안에 있는 것을 이미지로 여십시오.</translation>
    </message>
    <message>
        <source>files that are not DICOM: {count}</source>
        <translation>DICOM이 아닌 파일: {count}개</translation>
    </message>
    <message>
        <source>{path} is the only slice of its series; a volume has at least two. Choose the folder with all slices.</source>
        <translation>{path}: 시리즈의 유일한 단면입니다. 볼륨에는 적어도 두 장이 있어야 합니다. 모든 단면이 든 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The slices have no pixels. Choose another series.</source>
        <translation>단면에 픽셀이 없습니다. 다른 시리즈를 고르십시오.</translation>
    </message>
    <message>
        <source>{slices} slices of {rows}×{columns} pixels are more than {most} million values, the most that is read here. Choose a series of fewer slices, or move some elsewhere.</source>
        <translation>{rows}×{columns}픽셀 단면 {slices}장은 여기에서 읽을 수 있는 값 {most}백만 개를 넘습니다. 단면이 더 적은 시리즈를 고르거나 몇 장을 다른 곳으로 옮기십시오.</translation>
    </message>
    <message>
        <source>{path} is in color; only slices of gray values make a volume here. Choose another series.</source>
        <translation>{path}: 컬러입니다. 여기에서는 회색 값의 단면만 볼륨이 됩니다. 다른 시리즈를 고르십시오.</translation>
    </message>
    <message>
        <source>The slices are not of one size: {one} has {rows}×{columns} pixels, {other} has {other_rows}×{other_columns}. Move those of one size into a folder of their own.</source>
        <translation>단면의 크기가 서로 다릅니다. {one}: {rows}×{columns}픽셀, {other}: {other_rows}×{other_columns}픽셀. 크기가 같은 것끼리 따로 폴더에 옮기십시오.</translation>
    </message>
    <message>
        <source>The slices do not lie in one direction: {one} and {other} are turned to each other. Move those of one direction into a folder of their own.</source>
        <translation>단면의 방향이 서로 다릅니다({one}, {other}). 방향이 같은 것끼리 따로 폴더에 옮기십시오.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>by their number in the series, for the files do not say where the slices lie</source>
        <translation>시리즈 안의 번호 순서. 단면이 어디에 있는지는 파일에 적혀 있지 않습니다</translation>
    </message>
    <message>
        <source>by file name, for the files say neither where the slices lie nor their number: it may be wrong</source>
        <translation>파일 이름 순서. 단면의 위치도 번호도 파일에 적혀 있지 않으므로 틀릴 수 있습니다</translation>
    </message>
    <message>
        <source>by position in space, from {first} to {last} mm; sorted by name it would be the same</source>
        <translation>공간에서의 위치 순서, {first} mm부터 {last} mm까지. 이름 순서와 같습니다</translation>
    </message>
    <message>
        <source>by position in space, from {first} to {last} mm; sorted by name it would be another</source>
        <translation>공간에서의 위치 순서, {first} mm부터 {last} mm까지. 이름 순서와 다릅니다</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>several slices lie at the same place: perhaps several times of one scan are mixed</source>
        <translation>같은 위치에 단면이 여러 장 있습니다. 여러 번 찍은 스캔이 섞였을 수 있습니다</translation>
    </message>
    <message>
        <source>uneven, from {least} to {most} mm between slices: some may be missing</source>
        <translation>고르지 않습니다({least}~{most} mm). 빠진 단면이 있을 수 있습니다</translation>
    </message>
    <message>
        <source>{distance} mm between slices</source>
        <translation>단면 사이 {distance} mm</translation>
    </message>
    <message>
        <source>{path} is damaged: its pages cannot be read to the end. Copy it again, or save it anew in the program that made it.</source>
        <translation>{path}: 손상되어 쪽을 끝까지 읽을 수 없습니다. 다시 복사하거나, 만든 프로그램에서 새로 저장하십시오.</translation>
    </message>
    <message>
        <source>The pages of {path} are in color; only pages of gray values make a volume here. Save them as gray, or open them as images.</source>
        <translation>{path}: 쪽이 컬러입니다. 여기에서는 회색 값의 쪽만 볼륨이 됩니다. 회색으로 저장하거나 이미지로 여십시오.</translation>
    </message>
    <message>
        <source>{path} has one page, which is an image and no volume. Open it as an image.</source>
        <translation>{path}: 한 쪽뿐이므로 볼륨이 아니라 이미지입니다. 이미지로 여십시오.</translation>
    </message>
    <message>
        <source>pixel row {row}, column {column} of page {page} of {file} (value {value})</source>
        <translation>파일 “{file}”의 {page}쪽 픽셀: 행 {row}, 열 {column} (값 {value})</translation>
    </message>
    <message>
        <source>{path} has more than {most} MB, the most that is read here. Choose a smaller file.</source>
        <translation>{path}: 여기에서 읽을 수 있는 {most} MB보다 큽니다. 더 작은 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is a TIFF file of a sort that is not read here, such as several channels of floats. Save its pages as gray with 8 or 16 bits.</source>
        <translation>{path}: 여러 채널의 실수처럼 여기에서 읽지 않는 종류의 TIFF 파일입니다. 쪽을 8비트나 16비트 회색으로 저장하십시오.</translation>
    </message>
    <message>
        <source>The pages of {path} differ: page {page} has {width}×{height} pixels in mode {mode}, the first has {first_width}×{first_height} in mode {first_mode}. Save those of one size and mode as a file of their own.</source>
        <translation>{path}: 쪽이 서로 다릅니다. {page}쪽: {width}×{height}픽셀, 모드 {mode}. 첫 쪽: {first_width}×{first_height}픽셀, 모드 {first_mode}. 같은 것끼리 따로 파일로 저장하십시오.</translation>
    </message>
    <message>
        <source>{path} has more than {most} pages, the most that are read here. Save fewer of them as a file of their own.</source>
        <translation>{path}: 여기에서 읽을 수 있는 {most}쪽보다 많습니다. 일부만 따로 파일로 저장하십시오.</translation>
    </message>
    <message>
        <source>{count} of {width}×{height} pixels, mode {mode}, in the order of the file</source>
        <translation>{width}×{height}픽셀 {count}쪽, 모드 {mode}, 파일에 있는 순서대로</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose a folder of DICOM slices or a TIFF file.</source>
        <translation>{path}: 읽을 수 없습니다({reason}). DICOM 단면이 든 폴더나 TIFF 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>mode {mode} → {into}</source>
        <translation>모드 {mode} → {into}</translation>
    </message>
    <message>
        <source>{axis} {index}</source>
        <translation>{axis} {index}</translation>
    </message>
    <message>
        <source>torch rounds mean and deviation, and what it gives here, {value}, is rounding divided by rounding.</source>
        <translation>torch는 평균과 표준편차를 반올림하므로, 여기서 나온 {value}: 반올림 오차를 반올림 오차로 나눈 값일 뿐입니다.</translation>
    </message>
    <message>
        <source>The whole tensor</source>
        <translation>텐서 전체</translation>
    </message>
    <message>
        <source> (and {count} more)</source>
        <translation> (그 밖에 {count}개 더)</translation>
    </message>
    <message>
        <source>Number minus mean is 0, too, and 0 / 0 is nan, not a number, in torch: every sum with it becomes nan.</source>
        <translation>값에서 평균을 뺀 것도 0이고, torch에서 0 / 0은 nan(숫자가 아님)입니다. nan이 들어간 계산은 모두 nan이 됩니다.</translation>
    </message>
    <message>
        <source>{what}{more} has the same number everywhere, {value} (such as {place}), so its standard deviation is 0. {outcome} Leave it out: what never changes teaches nothing.</source>
        <translation>{what}{more}: 모든 값이 {value}입니다(예: {place}). 그래서 표준편차가 0입니다. {outcome} 이 부분은 빼십시오. 변하지 않는 값에서는 배울 것이 없습니다.</translation>
    </message>
    <message>
        <source>“{line}” is no step that is known here. Type one line of PyTorch such as x.permute(2, 0, 1), x.transpose(0, 1), x.view(-1, 24, 17), x.reshape(4, 6), x.contiguous(), x.unsqueeze(0), x[:3], x.float(), x.long(), x / 255, x.mean(0), torch.stack(xs), torch.where(x &lt; 128, x, 0), normalize(0), normalize_columns(0, 1), one_hot(10) or one_hot_column(9, 4, 1).</source>
        <translation>알 수 없는 단계입니다: “{line}”. PyTorch 한 줄을 쓰세요. 예: x.permute(2, 0, 1), x.transpose(0, 1), x.view(-1, 24, 17), x.reshape(4, 6), x.contiguous(), x.unsqueeze(0), x[:3], x.float(), x.long(), x / 255, x.mean(0), torch.stack(xs), torch.where(x &lt; 128, x, 0), normalize(0), normalize_columns(0, 1), one_hot(10), one_hot_column(9, 4, 1).</translation>
    </message>
    <message>
        <source>what is subtracted</source>
        <translation>빼는 값</translation>
    </message>
    <message>
        <source>velocity after</source>
        <translation>이후 속도</translation>
    </message>
    <message>
        <source>velocity before</source>
        <translation>이전 속도</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SGD: rate × gradient.</source>
        <translation>SGD: 학습률 × 그레이디언트.</translation>
    </message>
    <message>
        <source>5 · Every weight becomes weight − learning rate × gradient.</source>
        <translation>5 · 가중치 ← 가중치 − 학습률 × 그레이디언트.</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>5 · The velocity becomes {momentum} × velocity + gradient. Every weight becomes weight − learning rate × velocity.</source>
        <translation>5 · 속도 ← {momentum} × 속도 + 그레이디언트. 가중치 ← 가중치 − 학습률 × 속도.</translation>
    </message>
    <message>
        <source>5 · The velocity begins as the gradient. Every weight becomes weight − learning rate × velocity.</source>
        <translation>5 · 속도는 그레이디언트에서 시작합니다. 가중치 ← 가중치 − 학습률 × 속도.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>네스테로프</translation>
    </message>
    <message>
        <source>Nesterov: rate × (gradient + momentum × velocity), as if the ball looked a step ahead.</source>
        <translation>네스테로프: 학습률 × (그레이디언트 + 모멘텀 × 속도). 공이 한 스텝 앞을 내다보는 것과 같습니다.</translation>
    </message>
    <message>
        <source>5 · The velocity becomes {momentum} × velocity + gradient. Every weight becomes weight − learning rate × (gradient + {momentum} × velocity).</source>
        <translation>5 · 속도 ← {momentum} × 속도 + 그레이디언트. 가중치 ← 가중치 − 학습률 × (그레이디언트 + {momentum} × 속도).</translation>
    </message>
    <message>
        <source>5 · The velocity begins as the gradient. Every weight becomes weight − learning rate × (gradient + {momentum} × velocity).</source>
        <translation>5 · 속도는 그레이디언트에서 시작합니다. 가중치 ← 가중치 − 학습률 × (그레이디언트 + {momentum} × 속도).</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>5 · Adam updates the mean m of the gradients and the root r of the mean of their squares. Every weight becomes weight − learning rate × m / (r + 1e-8).</source>
        <translation>5 · Adam은 그레이디언트의 평균 m과 제곱 평균의 제곱근 r을 새로 구합니다. 가중치 ← 가중치 − 학습률 × m / (r + 1e-8).</translation>
    </message>
    <message>
        <source>rate × gradient</source>
        <translation>학습률 × 그레이디언트</translation>
    </message>
    <message>
        <source>rate × velocity</source>
        <translation>학습률 × 속도</translation>
    </message>
    <message>
        <source>mean gradient m</source>
        <translation>그레이디언트 평균 m</translation>
    </message>
    <message>
        <source>root mean square r</source>
        <translation>제곱 평균의 제곱근 r</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>How much of the last step&apos;s velocity is kept. 0.9: a step goes on for about ten steps, so the rate can be a tenth of SGD&apos;s. 0: plain SGD.</source>
        <translation>앞 스텝의 속도를 얼마나 남길지 정합니다. 0.9: 한 스텝의 영향이 열 스텝쯤 이어지므로, 학습률은 SGD의 10분의 1이면 됩니다. 0: 단순 SGD.</translation>
    </message>
    <message>
        <source>β₁</source>
        <translation>β₁</translation>
    </message>
    <message>
        <source>How much Adam&apos;s mean of the gradients keeps of what it was: 0.9 looks back about ten steps.</source>
        <translation>Adam이 그레이디언트의 평균에서 이전 값을 얼마나 남길지 정합니다. 0.9면 열 스텝쯤을 돌아봅니다.</translation>
    </message>
    <message>
        <source>β₂</source>
        <translation>β₂</translation>
    </message>
    <message>
        <source>How much the mean of the squared gradients keeps of what it was: 0.999 looks back about a thousand steps. A step is divided by the root of that mean.</source>
        <translation>그레이디언트 제곱의 평균에서 이전 값을 얼마나 남길지 정합니다. 0.999면 천 스텝쯤을 돌아봅니다. 스텝은 이 평균의 제곱근으로 나눕니다.</translation>
    </message>
    <message>
        <source>Training needs PyTorch, which is not installed. To install it, type: {command}</source>
        <translation>학습에는 PyTorch가 필요한데 설치되어 있지 않습니다. 설치하려면 다음을 입력하세요: {command}</translation>
    </message>
    <message>
        <source>“{text}” is no index. Type whole numbers, one per dimension, such as [0, 12, 5].</source>
        <translation>인덱스가 아닙니다: “{text}”. [0, 12, 5]처럼 차원마다 정수를 하나씩 입력하세요.</translation>
    </message>
    <message>
        <source>There is no image to paste. Copy one in another program first.</source>
        <translation>붙여넣을 이미지가 없습니다. 먼저 다른 프로그램에서 이미지를 복사하십시오.</translation>
    </message>
    <message>
        <source>There is nothing on the canvas. Draw a digit on the first page.</source>
        <translation>캔버스에 아무것도 없습니다. 첫 페이지에서 숫자를 그리십시오.</translation>
    </message>
    <message>
        <source>What ends in “{ending}” is not known here. Choose the kind at the left, then “Open your own …”.</source>
        <translation>알 수 없는 파일 확장자입니다: “{ending}”. 왼쪽에서 종류를 고른 뒤 ‘내 파일 열기 …’를 누르세요.</translation>
    </message>
    <message>
        <source>There is nothing to paste here. Copy an image, a table or a text first.</source>
        <translation>여기에 붙여넣을 것이 없습니다. 먼저 이미지나 표 또는 텍스트를 복사하십시오.</translation>
    </message>
    <message>
        <source>There is no room for what is pasted: {reason}. Save it as a file and open that.</source>
        <translation>붙여넣은 것을 둘 자리가 없습니다: {reason}. 파일로 저장한 다음 그 파일을 여십시오.</translation>
    </message>
    <message>
        <source>{path} was saved with images of {classes}, which are not in it. Open their folder first (Digits → Images from a folder), then the project again.</source>
        <translation>{path}: {classes} 이미지와 함께 저장되었지만 그 이미지는 들어 있지 않습니다. 먼저 그 폴더를 연 다음(숫자 → 폴더의 이미지) 프로젝트를 다시 여십시오.</translation>
    </message>
    <message>
        <source>There is not enough memory for these images. Choose fewer.</source>
        <translation>이 이미지들을 담을 메모리가 모자랍니다. 더 적은 이미지를 고르세요.</translation>
    </message>
    <message>
        <source>None of your drawings has any ink. Draw a digit and add it first.</source>
        <translation>선이 있는 손글씨가 하나도 없습니다. 먼저 숫자를 그려 추가하세요.</translation>
    </message>
    <message>
        <source>You have no drawings yet. Draw a digit, and press its key to add it.</source>
        <translation>아직 내 손글씨가 없습니다. 숫자를 그리고 그 숫자 키를 눌러 추가하세요.</translation>
    </message>
    <message>
        <source>There is not enough memory for this file. Choose a smaller one.</source>
        <translation>이 파일을 읽기에 메모리가 부족합니다. 더 작은 파일을 고르세요.</translation>
    </message>
    <message>
        <source>There is no element {index} in this tensor. Each index counts from 0.</source>
        <translation>이 텐서에는 원소 {index}번이 없습니다. 인덱스는 0부터 셉니다.</translation>
    </message>
    <message>
        <source>You have no drawings to train on. Draw a digit and add it first.</source>
        <translation>학습할 내 손글씨가 없습니다. 먼저 숫자를 그려 추가하세요.</translation>
    </message>
    <message>
        <source>{path} has weights for {found}. Choose those digits first.</source>
        <translation>{path}: 숫자 {found}의 가중치입니다. 먼저 그 숫자들을 고르세요.</translation>
    </message>
    <message>
        <source>What Three or Seven does, written out, but for the gradient, which PyTorch&apos;s autograd finds here. It adds in a different order: on the CPU of the same computer, the printed numbers are the window&apos;s, except that occasionally a last digit differs by 1. If the loss jumps, rounding errors grow and more may differ. Needs only torch and numpy.</source>
        <translation>Three or Seven이 하는 일을 풀어 쓴 코드입니다. 다만 그레이디언트는 PyTorch의 autograd가 구합니다. 더하는 순서가 달라서, 같은 컴퓨터의 CPU에서 출력되는 수는 창과 같지만 가끔 마지막 자리가 1만큼 다를 수 있습니다. 손실이 출렁이면 반올림 오차가 커져 더 많이 달라질 수 있습니다. torch와 numpy만 있으면 됩니다.</translation>
    </message>
    <message>
        <source>Different from the window: there the optimizer goes on with what it remembered of the earlier runs. This code begins with a new optimizer, so the numbers differ.</source>
        <translation>창과 다른 점: 창에서는 옵티마이저가 앞선 실행에서 기억한 것으로 이어 갑니다. 이 코드는 새 옵티마이저로 시작하므로 값이 다릅니다.</translation>
    </message>
    <message>
        <source>{path} has {classes} folders of images in it; at most {most} classes can be told apart. Move some of them away.</source>
        <translation>{path}: 이미지 폴더가 {classes}개입니다. 최대 {most}개의 클래스를 구별할 수 있습니다. 몇 개를 다른 곳으로 옮기십시오.</translation>
    </message>
    <message>
        <source>{path} belongs to none of the classes {classes}. Move it into one of their folders, or remove it.</source>
        <translation>{path}: 클래스 {classes} 가운데 어느 것에도 속하지 않습니다. 이 클래스의 폴더 안으로 옮기거나 지우십시오.</translation>
    </message>
    <message>
        <source>its numbers are of a kind that is not read</source>
        <translation>읽지 않는 종류의 수로 되어 있습니다</translation>
    </message>
    <message>
        <source>The bars | can be read in more than one way. Write abs(x) for |x|.</source>
        <translation>세로줄 |을 여러 가지로 읽을 수 있습니다. |x| 대신 abs(x)로 쓰세요.</translation>
    </message>
    <message>
        <source>“{text}” can mean {first} or {second}: write the one you mean.</source>
        <translation>“{text}”: {first} 또는 {second}일 수 있으니, 뜻한 쪽을 적으세요.</translation>
    </message>
    <message>
        <source>what its header says of “{name}” is not as safetensors writes it</source>
        <translation>헤더에 적힌 “{name}” 정보가 safetensors 형식이 아닙니다</translation>
    </message>
    <message>
        <source>what it says of itself (__metadata__) are not texts</source>
        <translation>파일 정보(__metadata__)가 텍스트로 되어 있지 않습니다</translation>
    </message>
    <message>
        <source>it goes on behind its last tensor</source>
        <translation>마지막 텐서 뒤에 다른 내용이 더 있습니다</translation>
    </message>
    <message>
        <source>it is no safetensors file, or was cut short</source>
        <translation>safetensors 파일이 아니거나 중간에 잘렸습니다</translation>
    </message>
    <message>
        <source>its header is too long</source>
        <translation>헤더가 너무 깁니다</translation>
    </message>
    <message>
        <source>its header is not a JSON object</source>
        <translation>헤더가 JSON 객체가 아닙니다</translation>
    </message>
    <message>
        <source>“{name}” has {bytes} bytes, which are not {shape} numbers of the data type {kind}</source>
        <translation>“{name}”: {bytes}바이트는 자료형 {kind}인 숫자 {shape}개의 크기가 아닙니다</translation>
    </message>
    <message>
        <source>the numbers of “{name}” do not lie where its header says</source>
        <translation>“{name}”의 숫자가 헤더에 적힌 자리에 없습니다</translation>
    </message>
    <message>
        <source>its header is not JSON: {why}</source>
        <translation>헤더가 JSON이 아닙니다: {why}</translation>
    </message>
    <message>
        <source>its header is not UTF-8 text</source>
        <translation>헤더가 UTF-8 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>it is no zip archive, or a damaged one</source>
        <translation>zip 파일이 아니거나 손상되었습니다</translation>
    </message>
    <message>
        <source>it is a zip archive for gigabytes</source>
        <translation>몇 기가바이트짜리 내용에 쓰는 zip 파일입니다</translation>
    </message>
    <message>
        <source>its list of members is too long</source>
        <translation>들어 있는 파일의 목록이 너무 깁니다</translation>
    </message>
    <message>
        <source>{name} in it is not a file</source>
        <translation>안에 있는 {name} 항목이 파일이 아닙니다</translation>
    </message>
    <message>
        <source>{name} in it is encrypted</source>
        <translation>안에 있는 {name} 파일이 암호로 잠겨 있습니다</translation>
    </message>
    <message>
        <source>{name} in it is compressed in a way that is not read here</source>
        <translation>안에 있는 {name} 파일이 여기서 읽지 않는 방식으로 압축되어 있습니다</translation>
    </message>
    <message>
        <source>{name} in it is damaged</source>
        <translation>안에 있는 {name} 파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>“{key}” is not a list of names</source>
        <translation>“{key}” 값이 이름 목록이 아닙니다</translation>
    </message>
    <message>
        <source>“{key}” has a name twice, or too many names</source>
        <translation>“{key}”에 같은 이름이 두 번 있거나 이름이 너무 많습니다</translation>
    </message>
    <message>
        <source>“{key}” is not a JSON object</source>
        <translation>“{key}” 값이 JSON 객체가 아닙니다</translation>
    </message>
    <message>
        <source>“{key}” is none of {known}</source>
        <translation>“{key}” 값이 다음 중 하나가 아닙니다: {known}</translation>
    </message>
    <message>
        <source>“{key}” is not as this program writes it</source>
        <translation>“{key}” 값이 이 프로그램이 저장하는 형식이 아닙니다</translation>
    </message>
    <message>
        <source>{name} in it is not a JSON object</source>
        <translation>안에 있는 {name} 파일이 JSON 객체가 아닙니다</translation>
    </message>
    <message>
        <source>{name} in it is not of a project</source>
        <translation>안에 있는 {name} 파일이 프로젝트의 것이 아닙니다</translation>
    </message>
    <message>
        <source>“{key}” is not a list of digits</source>
        <translation>“{key}” 값이 숫자 목록이 아닙니다</translation>
    </message>
    <message>
        <source>{name} in it is not JSON: {why}</source>
        <translation>안에 있는 {name} 파일이 JSON이 아닙니다: {why}</translation>
    </message>
    <message>
        <source>{name} in it is not a text</source>
        <translation>안에 있는 {name} 파일이 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>{name} in it has a number that is too large</source>
        <translation>안에 있는 {name} 파일에 너무 큰 수가 있습니다</translation>
    </message>
    <message>
        <source>{name} in it is not a drawing: {why}</source>
        <translation>안에 있는 {name} 파일이 손글씨가 아닙니다: {why}</translation>
    </message>
    <message>
        <source>{name} in it has a line that is no drawing: {why}</source>
        <translation>안에 있는 {name} 파일에 손글씨가 아닌 줄이 있습니다: {why}</translation>
    </message>
    <message>
        <source>its weights are for other digits, {found}</source>
        <translation>가중치가 다른 숫자({found})의 것입니다</translation>
    </message>
    <message>
        <source>it has more than {most} collections</source>
        <translation>모음이 {most}개를 넘습니다</translation>
    </message>
    <message>
        <source>the name of a collection has {count} characters; from 1 to {most} are read</source>
        <translation>모음의 이름이 {count}자입니다. 1자부터 {most}자까지 읽습니다</translation>
    </message>
    <message>
        <source>a file stands where a folder should be</source>
        <translation>폴더가 있어야 할 자리에 파일이 있습니다</translation>
    </message>
    <message>
        <source>the file or one beside it cannot be opened</source>
        <translation>그 파일이나 옆에 있는 파일을 열 수 없습니다</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>the file calls one color transparent, {color}: it gets an alpha of 0, all others of {white}</source>
        <translation>파일이 한 색({color})을 투명하다고 합니다. 그 색의 알파는 0, 나머지는 모두 {white}입니다</translation>
    </message>
    <message>
        <source>Color profile</source>
        <translation>색 프로파일</translation>
    </message>
    <message>
        <source>there is one in the file; the numbers are as they are stored, without it</source>
        <translation>파일에 있지만 적용하지 않습니다. 수는 파일에 저장된 그대로입니다</translation>
    </message>
    <message>
        <source>a drawing of lines (SVG)</source>
        <translation>선으로 된 손글씨(SVG)</translation>
    </message>
    <message>
        <source>a web page and not the image on it</source>
        <translation>그림이 아니라 그림이 있는 웹 페이지</translation>
    </message>
    <message>
        <source>a Photoshop file (PSD)</source>
        <translation>포토샵 파일(PSD)</translation>
    </message>
    <message>
        <source>a JPEG 2000 image</source>
        <translation>JPEG 2000 이미지</translation>
    </message>
    <message>
        <source>a JPEG XL image</source>
        <translation>JPEG XL 이미지</translation>
    </message>
    <message>
        <source>a raw photo, as cameras keep it</source>
        <translation>카메라의 원본 사진(RAW)</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>비디오</translation>
    </message>
    <message>
        <source>{path} is {what}, which is not read here. Save or export it as PNG.</source>
        <translation>파일 “{path}”: 여기서 읽지 않는 종류입니다({what}). PNG로 저장하거나 내보내세요.</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>Distance of the rows</source>
        <translation>행의 간격</translation>
    </message>
    <message>
        <source>{distance}, and not an hour: 24 rows are no day</source>
        <translation>{distance}, 한 시간이 아닙니다: 행 24개는 하루가 아닙니다</translation>
    </message>
    <message>
        <source>from {first} to {last}: rows {rows} = {days} × {count} + {rest}, dates {dates}</source>
        <translation>{first}부터 {last}까지: 행 {rows} = {days} × {count} + {rest}, 날짜 {dates}</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes}분</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours}시간</translation>
    </message>
    <message>
        <source>{distance}, and not an hour; rows a day: {rows}</source>
        <translation>{distance}, 한 시간이 아닙니다: 하루는 행 {rows}개입니다</translation>
    </message>
    <message>
        <source>{mixed} of {days} rows of {count} mix two dates or more: not every row is a day</source>
        <translation>행 {count}개씩 묶은 {days}개 중 {mixed}개에 날짜가 둘 이상 섞여 있습니다. 모든 묶음이 하루인 것은 아닙니다</translation>
    </message>
    <message>
        <source>{count}; rows left out, for the first of each hour is taken: {rows}</source>
        <translation>{count}; 시각마다 첫 행만 쓰므로 뺀 행: {rows}</translation>
    </message>
    <message>
        <source>{count}, in every column</source>
        <translation>{count}개, 모든 열이 같습니다</translation>
    </message>
    <message>
        <source>{path} has no column of dates such as 2011-01-31, so nobody knows the hour of a row. If “{text}” in column “{name}” is one, write it with the year first: 2011-01-31 05:00.</source>
        <translation>파일 “{path}”: 2011-01-31과 같은 날짜 열이 없어 행의 시각을 알 수 없습니다. “{name}” 열의 “{text}” 값이 날짜라면 연도를 먼저 적으세요: 2011-01-31 05:00.</translation>
    </message>
    <message>
        <source>Shift JIS (Japanese)</source>
        <translation>Shift JIS(일본어)</translation>
    </message>
    <message>
        <source>GB 18030 (Chinese)</source>
        <translation>GB 18030(중국어)</translation>
    </message>
    <message>
        <source>CP1252, as nothing else fits: letters beyond ASCII may be others</source>
        <translation>CP1252, 달리 맞는 것이 없습니다: ASCII 밖의 글자는 다른 글자일 수 있습니다</translation>
    </message>
    <message>
        <source>caret (^)</source>
        <translation>캐럿(^)</translation>
    </message>
    <message>
        <source>tilde (~)</source>
        <translation>물결표(~)</translation>
    </message>
    <message>
        <source>colon</source>
        <translation>쌍점(:)</translation>
    </message>
    <message>
        <source>Lines above the table</source>
        <translation>표 위의 줄</translation>
    </message>
    <message>
        <source>{count}, left out: “{first}”</source>
        <translation>{count}줄, 뺐습니다: “{first}”</translation>
    </message>
    <message>
        <source>Columns with nothing in them</source>
        <translation>아무것도 없는 열</translation>
    </message>
    <message>
        <source>{count}, left out</source>
        <translation>{count}개, 뺐습니다</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>{names}: several; every time is taken as it is written, in whatever zone</source>
        <translation>{names}: 여러 가지입니다. 시간대와 관계없이 적힌 그대로 읽습니다</translation>
    </message>
    <message>
        <source>Read as texts</source>
        <translation>글자로 읽은 열</translation>
    </message>
    <message>
        <source>{names}: they look like numbers or dates, and why they are not read as such is said under Columns</source>
        <translation>{names}: 수나 날짜처럼 보입니다. 그렇게 읽지 않는 까닭은 “열” 탭에 있습니다</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>반올림된 열</translation>
    </message>
    <message>
        <source>{names}: float32 does not tell all whole numbers beyond 16,777,216 apart</source>
        <translation>{names}: float32는 16,777,216을 넘는 정수를 모두 구별하지는 못합니다</translation>
    </message>
    <message>
        <source>Texts that look like numbers ({example}), numbered in sorted order. Signs and units such as % and $ are not read: take them out of the file, and the column is one of numbers.</source>
        <translation>수처럼 보이는 글자({example})이며, 정렬한 순서로 번호를 붙였습니다. %나 $ 같은 기호와 단위는 읽지 않습니다. 파일에서 빼면 수로 된 열이 됩니다.</translation>
    </message>
    <message>
        <source>Texts that look like dates or times ({example}), numbered in sorted order. Dates are read with the year first: 2011-01-31, or 2011-01-31 05:00.</source>
        <translation>날짜나 시각처럼 보이는 글자({example})이며, 정렬한 순서로 번호를 붙였습니다. 날짜는 연도를 먼저 적은 것만 읽습니다: 2011-01-31 또는 2011-01-31 05:00.</translation>
    </message>
    <message>
        <source>{path}, line {line}, column “{name}”: {text} is too near 0 for float32, which would make it 0. Correct it, or leave that column out.</source>
        <translation>파일 “{path}”, {line}번째 줄, “{name}” 열: “{text}” 값은 0에 너무 가까워 float32로는 0이 됩니다. 고치거나 그 열을 빼세요.</translation>
    </message>
    <message>
        <source>{path} is not written in {encoding}, or not all of it. Choose another encoding.</source>
        <translation>파일 “{path}”: 전체 또는 일부가 {encoding} 인코딩이 아닙니다. 다른 인코딩을 고르세요.</translation>
    </message>
    <message>
        <source>a file that is packed twice</source>
        <translation>두 번 압축된 파일</translation>
    </message>
    <message>
        <source>Bytes as numbers in 0 to 1; in float64, as these means and distances are in the window.</source>
        <translation>바이트를 0에서 1까지의 수로. 창의 평균과 거리처럼 float64입니다.</translation>
    </message>
    <message>
        <source>The mean of the absolute differences: F.l1_loss, image by image.</source>
        <translation>차이의 절댓값의 평균: 이미지마다 F.l1_loss.</translation>
    </message>
    <message>
        <source>The root of the mean of their squares: F.mse_loss(a, b).sqrt(), image by image.</source>
        <translation>차이의 제곱의 평균의 제곱근: 이미지마다 F.mse_loss(a, b).sqrt().</translation>
    </message>
    <message>
        <source>A list of (image, target).</source>
        <translation>(이미지, 타깃)의 리스트.</translation>
    </message>
    <message>
        <source>The numbers of the images, in a new order each time that it is asked for them.</source>
        <translation>이미지의 번호. 물을 때마다 새 순서입니다.</translation>
    </message>
    <message>
        <source>one batch: see validate_epoch</source>
        <translation>배치 하나: validate_epoch를 보세요</translation>
    </message>
    <message>
        <source>How far the probabilities are from the targets, on average. predictions: logits.</source>
        <translation>확률이 타깃에서 평균 얼마나 먼가. predictions: 로짓.</translation>
    </message>
    <message>
        <source>of two classes, with the sigmoid in it</source>
        <translation>클래스 두 개, 시그모이드 포함</translation>
    </message>
    <message>
        <source>How far the label&apos;s probability is from 1, on average. predictions: logits.</source>
        <translation>레이블의 확률이 1에서 평균 얼마나 먼가. predictions: 로짓.</translation>
    </message>
    <message>
        <source>with the softmax in it</source>
        <translation>소프트맥스 포함</translation>
    </message>
    <message>
        <source>where the sigmoid is at least 0.5</source>
        <translation>시그모이드가 0.5 이상인 곳</translation>
    </message>
    <message>
        <source>Moves each parameter against its gradient, by lr times it.</source>
        <translation>파라미터를 그레이디언트의 반대 방향으로 lr배만큼 옮깁니다.</translation>
    </message>
    <message>
        <source>of each step, and of each epoch</source>
        <translation>스텝마다, 그리고 에포크마다</translation>
    </message>
    <message>
        <source>step 2: predict</source>
        <translation>2단계: 예측</translation>
    </message>
    <message>
        <source>step 3: loss</source>
        <translation>3단계: 손실</translation>
    </message>
    <message>
        <source>step 4: gradient</source>
        <translation>4단계: 그레이디언트</translation>
    </message>
    <message>
        <source>step 5: step</source>
        <translation>5단계: 스텝</translation>
    </message>
    <message>
        <source>The share of a batch&apos;s predictions that are right. xb: logits.</source>
        <translation>배치의 예측 가운데 맞은 비율. xb: 로짓.</translation>
    </message>
    <message>
        <source>The mean of the batches&apos; accuracies: of one batch, so that each image counts the same.</source>
        <translation>배치 정확도의 평균. 이미지마다 똑같이 세도록 배치 하나로 합니다.</translation>
    </message>
    <message>
        <source>step 6: repeat; step 7: stop</source>
        <translation>6단계: 반복, 7단계: 학습 종료</translation>
    </message>
    <message>
        <source>run {number}</source>
        <translation>실행 {number}</translation>
    </message>
    <message>
        <source>Parameters that begin with these numbers: autograd will find their gradients.</source>
        <translation>이 수에서 시작하는 파라미터. 그레이디언트는 자동 미분이 구합니다.</translation>
    </message>
    <message>
        <source>The logits of a batch: weight times pixel, summed up, and the bias.</source>
        <translation>배치의 로짓: 가중치 곱하기 픽셀의 합에 편향을 더한 값.</translation>
    </message>
    <message>
        <source>What simple_net gives, written out.</source>
        <translation>simple_net이 하는 일을 풀어 쓴 것.</translation>
    </message>
    <message>
        <source>An array out of its bytes, compressed and written as letters.</source>
        <translation>압축해서 글자로 적은 바이트에서 배열을 되살립니다.</translation>
    </message>
    <message>
        <source>the order in which numbers are added up decides on their last bits</source>
        <translation>더하는 순서에 따라 마지막 비트가 달라집니다</translation>
    </message>
    <message>
        <source>how many times every image is seen</source>
        <translation>이미지마다 보는 횟수</translation>
    </message>
    <message>
        <source>images that the gradient of a step is the mean over</source>
        <translation>한 스텝의 그레이디언트를 평균 내는 이미지 수</translation>
    </message>
    <message>
        <source>the factor of the gradient</source>
        <translation>그레이디언트에 곱하는 수</translation>
    </message>
    <message>
        <source>of the random numbers</source>
        <translation>난수의 시드</translation>
    </message>
    <message>
        <source>The array in one of MNIST&apos;s files.</source>
        <translation>MNIST 파일 하나에 든 배열.</translation>
    </message>
    <message>
        <source>The images of the chosen digits, and what each of them shows.</source>
        <translation>고른 숫자의 이미지와 그 이미지가 무엇인지.</translation>
    </message>
    <message>
        <source>(n,) distances of images to a mean image.</source>
        <translation>이미지에서 평균 이미지까지의 거리 (n,).</translation>
    </message>
    <message>
        <source>the optimizer steps in place: on a copy, until it is seen</source>
        <translation>옵티마이저는 제자리에서 바꾸므로, 볼 때까지는 복사본에서</translation>
    </message>
    <message>
        <source>(n, 785) bytes: the pixels, and a 255 that the bias is multiplied by.</source>
        <translation>바이트 (n, 785): 픽셀, 그리고 편향에 곱할 255.</translation>
    </message>
    <message>
        <source>All 785 parameters of each logit: those that were trained, and those that never change.</source>
        <translation>로짓마다 파라미터 785개 모두: 학습한 것과 바뀌지 않는 것.</translation>
    </message>
    <message>
        <source>Steps 2 to 7, from these parameters on; the trained parameters.</source>
        <translation>이 파라미터에서 시작하는 2~7단계. 학습한 파라미터를 돌려줍니다.</translation>
    </message>
    <message>
        <source>the bias is among them</source>
        <translation>편향도 들어 있습니다</translation>
    </message>
    <message>
        <source>filled up with zeros: whole vectors of the processor</source>
        <translation>프로세서의 벡터가 꽉 차도록 0으로 채움</translation>
    </message>
    <message>
        <source>pixels whose weights stay as they are</source>
        <translation>가중치가 그대로인 픽셀</translation>
    </message>
    <message>
        <source>step 6: repeat</source>
        <translation>6단계: 반복</translation>
    </message>
    <message>
        <source>step 7: stop</source>
        <translation>7단계: 학습 종료</translation>
    </message>
    <message>
        <source>step 4: the gradient is slope.T @ pixels / (255 * len(batch)), by the chain rule</source>
        <translation>4단계: 연쇄 법칙으로 그레이디언트는 slope.T @ pixels / (255 * len(batch))</translation>
    </message>
    <message>
        <source>step 5: w - learning_rate * gradient, in one operation</source>
        <translation>5단계: w - learning_rate * gradient를 연산 하나로</translation>
    </message>
    <message>
        <source>weight decay moves the weights without ink, too</source>
        <translation>가중치 감쇠는 잉크가 없는 곳의 가중치도 움직입니다</translation>
    </message>
    <message>
        <source>the optimizer goes on with what it remembers</source>
        <translation>옵티마이저가 기억하던 것에서 이어 갑니다</translation>
    </message>
    <message>
        <source>steps taken: the learning rate from there on</source>
        <translation>스텝 수: 거기서부터의 학습률</translation>
    </message>
    <message>
        <source>it was stopped after so many steps</source>
        <translation>이만큼의 스텝 뒤에 중지했습니다</translation>
    </message>
    <message>
        <source>each digit counts equally</source>
        <translation>숫자마다 똑같이 셉니다</translation>
    </message>
    <message>
        <source>the weight of each drawing of yours: {number}</source>
        <translation>손글씨 한 장을 이미지 {number}장으로 셉니다</translation>
    </message>
    <message>
        <source>Each image&apos;s -log p(label), and its derivative by the logit: p - target.</source>
        <translation>이미지마다 -log p(레이블), 그리고 로짓에 대한 미분: p - 타깃.</translation>
    </message>
    <message>
        <source>Each image&apos;s 1 - p(label), and its derivative by the logit.</source>
        <translation>이미지마다 1 - p(레이블), 그리고 로짓에 대한 미분.</translation>
    </message>
    <message>
        <source>Each image&apos;s -log p(label), and its derivatives by the logits: p - target.</source>
        <translation>이미지마다 -log p(레이블), 그리고 로짓들에 대한 미분: p - 타깃.</translation>
    </message>
    <message>
        <source>Each image&apos;s 1 - p(label), and its derivatives by the logits.</source>
        <translation>이미지마다 1 - p(레이블), 그리고 로짓들에 대한 미분.</translation>
    </message>
    <message>
        <source>these are looked at, not learned from</source>
        <translation>학습하지 않고 보기만 하는 데이터</translation>
    </message>
    <message>
        <source>else the new gradient adds to the one before</source>
        <translation>지우지 않으면 앞의 그레이디언트에 더해집니다</translation>
    </message>
    <message>
        <source>the gradient is not zeroed: each new one adds to those before</source>
        <translation>그레이디언트를 0으로 만들지 않아 앞의 것에 계속 더해집니다</translation>
    </message>
    <message>
        <source>the root&apos;s derivative is 1 / (2 root)</source>
        <translation>제곱근의 미분은 1 / (2 제곱근)</translation>
    </message>
    <message>
        <source>of b, of w, then of each a and k</source>
        <translation>b, w, 그다음 각 a와 k의 것</translation>
    </message>
    <message>
        <source>the input scale</source>
        <translation>입력 배율</translation>
    </message>
    <message>
        <source>a fifth</source>
        <translation>5분의 1</translation>
    </message>
    <message>
        <source>then a and k of each ReLU</source>
        <translation>그다음 각 ReLU의 a와 k</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>what the optimizer remembers of the newest step</source>
        <translation>가장 새 스텝에서 옵티마이저가 기억하는 것</translation>
    </message>
    <message>
        <source>(n, 785) pixels in 0 to 1, and a 1 that the biases are multiplied by.</source>
        <translation>0에서 1까지의 픽셀 (n, 785), 그리고 편향에 곱할 1.</translation>
    </message>
    <message>
        <source>step 4: gradient, from that of the loss on</source>
        <translation>4단계: 손실의 그레이디언트에서부터</translation>
    </message>
    <message>
        <source>What the rate of a step (from 1) is multiplied by: up in three tenths of the run, then down.</source>
        <translation>1부터 센 스텝의 학습률에 곱하는 수: 실행의 3/10까지 커졌다가 작아집니다.</translation>
    </message>
    <message>
        <source>What it is, and its first {number} values.</source>
        <translation>무엇인지, 그리고 처음 {number}개의 값.</translation>
    </message>
    <message>
        <source>Save the picture as picture.png first.</source>
        <translation>먼저 그림을 picture.png로 저장하세요.</translation>
    </message>
    <message>
        <source>which turns a TIFF as its EXIF says</source>
        <translation>TIFF를 EXIF대로 돌립니다</translation>
    </message>
    <message>
        <source>the first of each hour</source>
        <translation>시간마다 첫 행</translation>
    </message>
    <message>
        <source>else the hour before it</source>
        <translation>없으면 앞 시간의 것</translation>
    </message>
    <message>
        <source>whole days</source>
        <translation>하루를 채운 날만</translation>
    </message>
    <message>
        <source>above the table</source>
        <translation>표 위에 있는 줄</translation>
    </message>
    <message>
        <source>without the header</source>
        <translation>머리글 빼고</translation>
    </message>
    <message>
        <source>numbered in sorted order</source>
        <translation>정렬한 순서로 번호를 매김</translation>
    </message>
    <message>
        <source>of a date the day of the month</source>
        <translation>날짜에서는 그달의 며칠째</translation>
    </message>
    <message>
        <source>in small letters, without the marks around them</source>
        <translation>소문자로, 둘레의 기호 없이</translation>
    </message>
    <message>
        <source>A weight of this shape, and a bias for each output.</source>
        <translation>이 모양의 가중치, 그리고 출력마다 편향 하나.</translation>
    </message>
    <message>
        <source>Weights and biases, (units, inputs + 1).</source>
        <translation>가중치와 편향 (유닛, 입력 + 1).</translation>
    </message>
    <message>
        <source>and as nn.Linear begins:</source>
        <translation>nn.Linear처럼 시작:</translation>
    </message>
    <message>
        <source>and as nn.Conv2d begins:</source>
        <translation>nn.Conv2d처럼 시작:</translation>
    </message>
    <message>
        <source>z: no -0.0000</source>
        <translation>z: -0.0000을 쓰지 않음</translation>
    </message>
    <message>
        <source>(n, outputs).</source>
        <translation>(n, 출력).</translation>
    </message>
    <message>
        <source>{option} is no setting of the optimizer {optimizer}. Leave it out, or choose another --optimizer: {others}.</source>
        <translation>{option}: 옵티마이저 {optimizer}에 없는 설정입니다. 빼거나 다른 --optimizer를 고르세요: {others}.</translation>
    </message>
    <message>
        <source>No rate trains better than the start. Choose another --start.</source>
        <translation>어느 학습률로도 시작값보다 나아지지 않습니다. 다른 --start를 고르세요.</translation>
    </message>
    <message>
        <source>The function cannot contain “{token}”. Switch the keyboard to English letters and type it again.</source>
        <translation>“{token}”: 함수에 쓸 수 없습니다. 한/영 키로 영문 자판을 고르고 다시 입력하세요.</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>은닉 유닛</translation>
    </message>
    <message>
        <source>Units of a second hidden layer</source>
        <translation>두 번째 은닉층의 유닛 수</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Number of units in the hidden layer, at most {most}. Each has one weight per pixel.</source>
        <translation>은닉층의 유닛 수입니다. 최대 {most}개이고, 유닛마다 픽셀별 가중치가 있습니다.</translation>
    </message>
    <message>
        <source>Number of units in a second hidden layer after the first. 0: no second layer.</source>
        <translation>첫 번째 은닉층 위에 놓는 두 번째 은닉층의 유닛 수입니다. 0이면 없습니다.</translation>
    </message>
    <message>
        <source>The function applied to each hidden unit&apos;s sum z.</source>
        <translation>은닉 유닛마다 합 z에 적용하는 함수입니다.</translation>
    </message>
    <message>
        <source>ReLU: max(z, 0). Sigmoid: 1 / (1 + e^−z). tanh: between −1 and 1.</source>
        <translation>ReLU: max(z, 0). 시그모이드: 1 / (1 + e^−z). tanh: −1과 1 사이.</translation>
    </message>
    <message>
        <source>No activation: z itself. Two linear layers with nothing in between are one linear model.</source>
        <translation>활성화 함수 없음: z 그대로입니다. 사이에 아무것도 없는 선형층 두 개는 선형 모델 하나와 같습니다.</translation>
    </message>
    <message>
        <source>network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>a packed file, such as .xlsx, .docx, .hwpx or .zip</source>
        <translation>압축 파일(.xlsx, .docx, .hwpx, .zip 등)</translation>
    </message>
    <message>
        <source>an old office file, such as .xls, .doc or .hwp</source>
        <translation>옛 오피스 파일(.xls, .doc, .hwp 등)</translation>
    </message>
    <message>
        <source>a film or a sound</source>
        <translation>비디오나 소리</translation>
    </message>
    <message>
        <source>a packed file (.7z, .rar, .bz2, .xz or .zst)</source>
        <translation>압축 파일(.7z, .rar, .bz2, .xz, .zst)</translation>
    </message>
    <message>
        <source>a database (SQLite)</source>
        <translation>데이터베이스(SQLite)</translation>
    </message>
    <message>
        <source>an array that numpy has saved (.npy)</source>
        <translation>numpy가 저장한 배열(.npy)</translation>
    </message>
    <message>
        <source>a table as Parquet keeps it</source>
        <translation>Parquet 형식의 표</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>HDF5 파일</translation>
    </message>
    <message>
        <source>a DICOM file</source>
        <translation>DICOM 파일</translation>
    </message>
    <message>
        <source>a scan as NIfTI keeps it (.nii)</source>
        <translation>NIfTI 형식의 스캔(.nii)</translation>
    </message>
    <message>
        <source>a scan as NRRD keeps it</source>
        <translation>NRRD 형식의 스캔</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>a file of MATLAB&apos;s variables (.mat)</source>
        <translation>MATLAB 변수 파일(.mat)</translation>
    </message>
    <message>
        <source>a table as Arrow and Feather keep it</source>
        <translation>Arrow나 Feather 형식의 표</translation>
    </message>
    <message>
        <source>a table of SPSS or Stata</source>
        <translation>SPSS나 Stata의 표</translation>
    </message>
    <message>
        <source>a FITS file</source>
        <translation>FITS 파일</translation>
    </message>
    <message>
        <source>a file of R&apos;s objects (.rds, .RData)</source>
        <translation>R 객체 파일(.rds, .RData)</translation>
    </message>
    <message>
        <source>a file of Python&apos;s objects (pickle)</source>
        <translation>Python 객체 파일(pickle)</translation>
    </message>
    <message>
        <source>a file of tensors (safetensors)</source>
        <translation>텐서 파일(safetensors)</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>XML 파일</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>JSON 파일</translation>
    </message>
    <message>
        <source>an ARFF file</source>
        <translation>ARFF 파일</translation>
    </message>
    <message>
        <source>a file of lists in brackets</source>
        <translation>대괄호로 묶은 리스트 파일</translation>
    </message>
    <message>
        <source>a Matrix Market file</source>
        <translation>Matrix Market 파일</translation>
    </message>
    <message>
        <source>a table drawn with lines, as Markdown and databases print it</source>
        <translation>Markdown이나 데이터베이스처럼 선으로 그린 표</translation>
    </message>
    <message>
        <source>a note of Git LFS that stands for a file which was not fetched</source>
        <translation>아직 받아 오지 않은 파일을 대신하는 Git LFS의 쪽지</translation>
    </message>
    <message>
        <source>the first of several is read; for all of them choose Volume, its tab Slices, and there “Open files instead of a folder …”</source>
        <translation>여러 페이지 가운데 첫 페이지만 읽었습니다. 모두 읽으려면 볼륨을 고르고 ‘단면’ 탭에서 ‘폴더 대신 파일 열기 …’를 누르세요.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>팔레트</translation>
    </message>
    <message>
        <source>pixels with numbers up to {most}, and the palette has {count} colors: pixels beyond it are black</source>
        <translation>픽셀의 번호는 {most}까지 있는데 팔레트의 색은 {count}개입니다. 팔레트에 없는 픽셀은 검은색입니다</translation>
    </message>
    <message>
        <source>alpha is {white}, opaque, everywhere</source>
        <translation>알파는 어디서나 {white}(불투명)입니다</translation>
    </message>
    <message>
        <source>values of 0 … {most} in the file, which Pillow makes 0 … {white}</source>
        <translation>파일에는 0 … {most}의 값이 있고 Pillow가 0 … {white}의 값으로 늘립니다</translation>
    </message>
    <message>
        <source>5 or 6 bits a channel in the file, which Pillow stretches to 0 … 255</source>
        <translation>파일에는 채널마다 5비트나 6비트가 있고 Pillow가 0 … 255로 늘립니다</translation>
    </message>
    <message>
        <source>{bits} bits a channel: 0 … {most}</source>
        <translation>채널마다 {bits}비트: 0 … {most}</translation>
    </message>
    <message>
        <source>{bits} bits per pixel: 0 … {most} in the file, times {times} here</source>
        <translation>픽셀마다 {bits}비트: 파일에는 0 … {most}, 여기서는 {times}배</translation>
    </message>
    <message>
        <source>{bits} bits per pixel: 0 … {most}</source>
        <translation>픽셀마다 {bits}비트: 0 … {most}</translation>
    </message>
    <message>
        <source>files of the folder that are no images, or of a kind that is not read here, such as HEIC: {count}</source>
        <translation>폴더 안에서 읽지 않은 파일(이미지가 아니거나 HEIC처럼 여기서 읽지 않는 형식): {count}개</translation>
    </message>
    <message>
        <source>{path} is a DICOM file: a slice of a scan. Choose Volume, and the folder with all slices of the scan.</source>
        <translation>{path} 파일은 DICOM 파일, 곧 스캔의 한 단면입니다. ‘볼륨’을 고르고 모든 단면이 든 폴더를 여세요.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days}일</translation>
    </message>
    <message>
        <source>{count}, rows missing at this distance {missing}. The longest: none between {before} and {after}</source>
        <translation>{count}곳, 이 간격으로 빠진 행 {missing}개. 가장 긴 곳: {before}부터 {after}까지 사이에 행이 없습니다</translation>
    </message>
    <message>
        <source>all of them lie in one second, of which no parts are read: 24 rows are no day</source>
        <translation>모두 같은 1초 안에 있고 1초보다 짧은 시간은 읽지 않습니다. 행 24개가 하루가 아닙니다</translation>
    </message>
    <message>
        <source>none: no row is further from the one before it than the others are</source>
        <translation>없음: 앞 행과의 간격이 다른 행보다 넓은 행이 없습니다</translation>
    </message>
    <message>
        <source>Rows at the time of the row before</source>
        <translation>앞 행과 시각이 같은 행</translation>
    </message>
    <message>
        <source>{path}, line {line}: its time, {time}, is before that of the row above it. Sort the rows by time.</source>
        <translation>{path}, {line}번째 줄: 시각 {time}, 윗줄의 시각보다 앞섭니다. 행을 시간순으로 정렬하세요.</translation>
    </message>
    <message>
        <source>{time}, column “{name}” (line {line}): {text}</source>
        <translation>{time}, 열 “{name}”({line}번째 줄): {text}</translation>
    </message>
    <message>
        <source>ISO-2022-KR (Korean)</source>
        <translation>ISO-2022-KR(한국어)</translation>
    </message>
    <message>
        <source>EUC-JP (Japanese)</source>
        <translation>EUC-JP(일본어)</translation>
    </message>
    <message>
        <source>ISO-2022-JP (Japanese)</source>
        <translation>ISO-2022-JP(일본어)</translation>
    </message>
    <message>
        <source>Big5 (Chinese)</source>
        <translation>Big5(중국어)</translation>
    </message>
    <message>
        <source>CP1250 (Central Europe)</source>
        <translation>CP1250(중부 유럽)</translation>
    </message>
    <message>
        <source>CP1251 (Cyrillic)</source>
        <translation>CP1251(키릴 문자)</translation>
    </message>
    <message>
        <source>{path} is {what}, not a table in plain text. Save the table as CSV and open that.</source>
        <translation>{path} 파일은 글자로 쓴 표가 아니라 {what}입니다. 표를 CSV로 저장한 뒤 여세요.</translation>
    </message>
    <message>
        <source>point: {example} is read as less than 1,000. If the point stands between thousands, take it out of the file</source>
        <translation>점: {example}, 곧 1,000보다 작은 수로 읽습니다. 점이 천 단위 구분 기호라면 파일에서 빼세요</translation>
    </message>
    <message>
        <source>Look the same</source>
        <translation>똑같아 보이는 글</translation>
    </message>
    <message>
        <source>{names}: some texts differ only in how their letters are composed (NFC, NFD), as the names of files from a Mac do: each is a class of its own</source>
        <translation>{names}: 글자를 조합한 방식(NFC, NFD)만 다른 글이 있습니다. 맥에서 온 파일 이름이 그렇습니다. 저마다 다른 클래스가 됩니다</translation>
    </message>
    <message>
        <source>Zeros in front</source>
        <translation>앞의 0</translation>
    </message>
    <message>
        <source>{names}: as numbers they lose them. If they are codes, such as postal codes, read the column as text</source>
        <translation>{names}: 수로 읽으면 앞의 0이 없어집니다. 우편번호 같은 코드라면 이 열을 텍스트로 읽으세요</translation>
    </message>
    <message>
        <source>Texts that mean infinity ({example}), numbered in sorted order. No sum with it says anything: put a number in its place.</source>
        <translation>무한대를 뜻하는 글({example})이며, 정렬한 순서대로 번호를 붙입니다. 무한대가 든 계산은 아무것도 말해 주지 않으니 다른 수로 바꾸세요.</translation>
    </message>
    <message>
        <source>Texts that look like numbers in another notation ({example}), numbered in sorted order. Write them as 31 or 1.5e3, and the column is one of numbers.</source>
        <translation>다른 표기법의 수처럼 보이는 글({example})이며, 정렬한 순서대로 번호를 붙입니다. 31이나 1.5e3처럼 쓰면 수의 열이 됩니다.</translation>
    </message>
    <message>
        <source>{path}, line {line}, column “{name}”: the cell has no value, and rows with such a cell: {rows}. A tensor has a number everywhere. Fill them in, or tick “Leave out rows with an empty cell” under Columns.</source>
        <translation>파일 {path}, {line}번째 줄, 열 “{name}”: 칸에 값이 없습니다. 그런 칸이 있는 행: {rows}개. 텐서에는 빈자리가 없습니다. 칸을 채우거나 ‘열’ 탭에서 ‘빈 칸이 있는 행은 빼기’를 선택하세요.</translation>
    </message>
    <message>
        <source>{path}, line {line}: a cell there has more than {limit} characters. That is no table: open it as text, or choose another file.</source>
        <translation>{path}, {line}번째 줄: 한 칸의 글자가 {limit}자를 넘습니다. 표가 아닙니다. 텍스트로 열거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>in no other one its letters are those of Japanese</source>
        <translation>이 인코딩으로 읽어야만 글자가 일본어가 됩니다</translation>
    </message>
    <message>
        <source>in no other one its letters are those of Chinese</source>
        <translation>이 인코딩으로 읽어야만 글자가 중국어가 됩니다</translation>
    </message>
    <message>
        <source>it has this one&apos;s escapes</source>
        <translation>이 인코딩의 이스케이프 문자가 있습니다</translation>
    </message>
    <message>
        <source>there is no mark, and in no other one its letters are known ones</source>
        <translation>표시(BOM)가 없고, 이 인코딩으로 읽어야만 아는 글자가 됩니다</translation>
    </message>
    <message>
        <source>{path} has more in front of its pixels than is read of a slice. Export it anew, or remove it from the folder.</source>
        <translation>{path}: 픽셀 앞에 있는 내용이 단면 하나에서 읽는 한도를 넘습니다. 다시 내보내거나 폴더에서 빼십시오.</translation>
    </message>
    <message>
        <source>{path} does not say its {element}, and without it its pixels cannot be read. Export the series anew, or remove the file from the folder.</source>
        <translation>{path}: {element} 값이 없어서 픽셀을 읽을 수 없습니다. 시리즈를 다시 내보내거나 이 파일을 폴더에서 빼십시오.</translation>
    </message>
    <message>
        <source>{path} stores its pixels in an old way (HighBit {high}, BitsStored {bits}) that is not read here. Export the series anew.</source>
        <translation>{path} 파일은 픽셀을 여기서 읽지 않는 옛 방식(HighBit {high}, BitsStored {bits})으로 저장했습니다. 시리즈를 다시 내보내세요.</translation>
    </message>
    <message>
        <source>in some slices small values are bright (MONOCHROME1), in others large ones: the slices&apos; values cannot be compared</source>
        <translation>어떤 단면에서는 작은 값이 밝고(MONOCHROME1) 다른 단면에서는 큰 값이 밝습니다. 단면의 값을 서로 비교할 수 없습니다</translation>
    </message>
    <message>
        <source>{path} is {what}, and neither a DICOM file nor a TIFF file. Choose a folder with DICOM slices in it, or a TIFF file with several pages.</source>
        <translation>{path} 파일은 DICOM도 TIFF도 아니고 {what}입니다. DICOM 단면이 든 폴더나 페이지가 여럿인 TIFF 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Size of the pixels</source>
        <translation>픽셀의 크기</translation>
    </message>
    <message>
        <source>it differs between the slices: what lies at one place of two slices does not lie over each other</source>
        <translation>단면마다 다릅니다. 두 단면에서 같은 자리에 있어도 실제로 겹치는 곳이 아닙니다</translation>
    </message>
    <message>
        <source>Tilted</source>
        <translation>기울어짐</translation>
    </message>
    <message>
        <source>the slices are shifted to each other, the last to the first by {aside} mm, as a tilted scanner does: the numbers are as they are stored, not straightened</source>
        <translation>단면이 서로 어긋나 있습니다. 스캐너를 기울이면 그렇게 되며, 마지막 단면은 첫 단면에서 {aside} mm 떨어져 있습니다. 수는 바로잡지 않고 저장된 그대로입니다</translation>
    </message>
    <message>
        <source>scatter without the underscore gives a new tensor, which nothing keeps here: rows stays as it was made, all 0. scatter_ writes into rows itself: type {line} instead.</source>
        <translation>밑줄이 없는 scatter는 새 텐서를 만들 뿐이고, 여기서는 그 텐서를 아무도 받지 않습니다. rows는 처음 그대로 모두 0입니다. scatter_는 rows에 직접 씁니다. 대신 다음과 같이 입력하세요: {line}</translation>
    </message>
    <message>
        <source>“{line}” counts from the last dimension or column, and how many there are before this step is not known here. Count from the first, which is 0.</source>
        <translation>“{line}”: 마지막 차원이나 열부터 세었는데, 이 단계 앞에 몇 개가 있는지 여기서는 알 수 없습니다. 첫째를 0으로 하여 앞에서부터 세세요.</translation>
    </message>
    <message>
        <source>Adam: rate × mean gradient ÷ the root of the mean squared gradient, so that a weight whose gradients agree moves by about the rate.</source>
        <translation>Adam: 학습률 × 그레이디언트의 평균 ÷ 그레이디언트 제곱 평균의 제곱근. 그래서 그레이디언트의 방향이 같은 가중치는 대략 학습률만큼 움직입니다.</translation>
    </message>
    <message>
        <source>{path} does not end in .png, .svg or .csv. Choose one of them.</source>
        <translation>{path}: 확장자가 .png, .svg, .csv가 아닙니다. 그중 하나를 고르세요.</translation>
    </message>
    <message>
        <source>training threes, stacked: shape</source>
        <translation>학습 이미지 3을 쌓은 텐서의 모양</translation>
    </message>
    <message>
        <source>fastai &amp; PyTorch, chapter 4 (MNIST 3 and 7)</source>
        <translation>fastai와 PyTorch, 4장 (MNIST 3과 7)</translation>
    </message>
    <message>
        <source>training sevens, stacked: shape</source>
        <translation>학습 이미지 7을 쌓은 텐서의 모양</translation>
    </message>
    <message>
        <source>not printed there; MNIST&apos;s own count</source>
        <translation>원문에는 없음: MNIST에서 센 개수</translation>
    </message>
    <message>
        <source>validation threes: shape</source>
        <translation>검증 이미지 3의 모양</translation>
    </message>
    <message>
        <source>validation sevens: shape</source>
        <translation>검증 이미지 7의 모양</translation>
    </message>
    <message>
        <source>rank of the stacked threes</source>
        <translation>쌓은 3의 랭크</translation>
    </message>
    <message>
        <source>L1 (mean absolute difference) of the sample to the mean three</source>
        <translation>샘플과 평균 3 사이의 L1 (차이의 절댓값 평균)</translation>
    </message>
    <message>
        <source>sample = the training three at index 15 when threes are sorted by file name as text (10.png, 10000.png, 10011.png, ...; the name is the image&apos;s index in MNIST&apos;s training file); pixels in 0..1</source>
        <translation>샘플 = 학습 이미지 3을 파일 이름의 글자 순서(10.png, 10000.png, 10011.png, ...; 이름은 MNIST 학습 파일 안의 인덱스)로 놓았을 때 인덱스 15; 픽셀은 0..1</translation>
    </message>
    <message>
        <source>RMSE of the sample to the mean three</source>
        <translation>샘플과 평균 3 사이의 RMSE</translation>
    </message>
    <message>
        <source>L1 of the sample to the mean seven</source>
        <translation>샘플과 평균 7 사이의 L1</translation>
    </message>
    <message>
        <source>RMSE of the sample to the mean seven</source>
        <translation>샘플과 평균 7 사이의 RMSE</translation>
    </message>
    <message>
        <source>torch.nn.functional.l1_loss(sample, mean seven)</source>
        <translation>torch.nn.functional.l1_loss(샘플, 평균 7)</translation>
    </message>
    <message>
        <source>sqrt of torch.nn.functional.mse_loss(sample, mean seven)</source>
        <translation>torch.nn.functional.mse_loss(샘플, 평균 7)의 제곱근</translation>
    </message>
    <message>
        <source>L1 of validation threes to the mean three: these values occur</source>
        <translation>검증 이미지 3과 평균 3 사이의 L1: 이 값들이 나타남</translation>
    </message>
    <message>
        <source>the order printed there is the file system&apos;s</source>
        <translation>원문의 순서는 파일 시스템의 순서임</translation>
    </message>
    <message>
        <source>is the sample nearer to the mean three than to the mean seven?</source>
        <translation>샘플이 평균 7보다 평균 3에 더 가까운가?</translation>
    </message>
    <message>
        <source>pixel similarity (L1), accuracy on validation threes</source>
        <translation>픽셀 유사도(L1), 검증 이미지 3의 정확도</translation>
    </message>
    <message>
        <source>pixel similarity (L1), accuracy on validation sevens</source>
        <translation>픽셀 유사도(L1), 검증 이미지 7의 정확도</translation>
    </message>
    <message>
        <source>mean of the two</source>
        <translation>둘의 평균</translation>
    </message>
    <message>
        <source>x**2 at x=3</source>
        <translation>x=3에서 x**2</translation>
    </message>
    <message>
        <source>its gradient at x=3</source>
        <translation>x=3에서 그 그레이디언트</translation>
    </message>
    <message>
        <source>backward() on x**2 of [3,4,10], a vector: RuntimeError says</source>
        <translation>벡터 [3,4,10]의 x**2에 backward(): RuntimeError 내용</translation>
    </message>
    <message>
        <source>sum of x**2 of [3,4,10]</source>
        <translation>[3,4,10]의 x**2의 합</translation>
    </message>
    <message>
        <source>its gradient</source>
        <translation>그 그레이디언트</translation>
    </message>
    <message>
        <source>d(2w**2+5)/dw at w=2</source>
        <translation>w=2에서 d(2w**2+5)/dw</translation>
    </message>
    <message>
        <source>Deep learning-2: autograd and multivariable linear regression</source>
        <translation>딥러닝-2: autograd와 다변수 선형 회귀</translation>
    </message>
    <message>
        <source>time 0..19 s, speed = randn*3 + 0.75(t-9.5)**2 + 1, fit a t**2 + b t + c from random parameters, loss = RMSE, learning rate 1e-5: fall of the loss over 10 steps, from 175.69 to 173.21, about</source>
        <translation>시간 0..19초, 속력 = randn*3 + 0.75(t-9.5)**2 + 1, 무작위 파라미터에서 a t**2 + b t + c를 맞춤, 손실 = RMSE, 학습률 1e-5: 10스텝 동안 손실 감소량, 약 175.69에서 173.21까지</translation>
    </message>
    <message>
        <source>unseeded there: a behaviour to show over several seeds, not a figure to hit</source>
        <translation>원문에 시드 없음: 여러 시드의 경향으로 확인</translation>
    </message>
    <message>
        <source>the same at learning rate 1e-3: the loss settles near</source>
        <translation>같은 문제, 학습률 1e-3: 손실이 머무는 값</translation>
    </message>
    <message>
        <source>unseeded there; it depends on the noise drawn (about 22 to 28)</source>
        <translation>원문에 시드 없음: 뽑힌 잡음에 따라 다름 (약 22에서 28)</translation>
    </message>
    <message>
        <source>loss at w=1, b=0</source>
        <translation>w=1, b=0에서 손실</translation>
    </message>
    <message>
        <source>[PTM] Tensors and learning, chapter 5 (the temperature problem)</source>
        <translation>[PTM] 텐서와 학습, 5장 (온도 문제)</translation>
    </message>
    <message>
        <source>t_c = [0.5, 14, 15, 28, 11, 8, 3, -4, 6, 13, 21] (Celsius), t_u = [35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4] (unknown); t_p = w t_u + b; loss = mean((t_p - t_c)**2); start w=1, b=0; float32; the loss of an epoch is taken before its step, parameters after it, the gradient is the one used</source>
        <translation>t_c = [0.5, 14, 15, 28, 11, 8, 3, -4, 6, 13, 21] (섭씨), t_u = [35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4] (미지의 눈금); t_p = w t_u + b; 손실 = mean((t_p - t_c)**2); w=1, b=0에서 시작; float32; 에포크의 손실은 스텝 전, 파라미터는 스텝 뒤, 그레이디언트는 사용된 것</translation>
    </message>
    <message>
        <source>t_p at w=1, b=0</source>
        <translation>w=1, b=0에서 t_p</translation>
    </message>
    <message>
        <source>gradient at w=1, b=0 by hand</source>
        <translation>w=1, b=0에서 손으로 구한 그레이디언트</translation>
    </message>
    <message>
        <source>the same by autograd</source>
        <translation>같은 것을 autograd로</translation>
    </message>
    <message>
        <source>learning rate 1e-2, t_u as it is: losses of epochs 1, 2, 3</source>
        <translation>학습률 1e-2, t_u 그대로: 에포크 1, 2, 3의 손실</translation>
    </message>
    <message>
        <source>parameters after epochs 1, 2, 3</source>
        <translation>에포크 1, 2, 3 뒤의 파라미터</translation>
    </message>
    <message>
        <source>loss of epoch 10</source>
        <translation>에포크 10의 손실</translation>
    </message>
    <message>
        <source>first epoch whose loss is infinite</source>
        <translation>손실이 무한대가 되는 첫 에포크</translation>
    </message>
    <message>
        <source>first epoch whose loss is not a number</source>
        <translation>손실이 수가 아니게 되는 첫 에포크</translation>
    </message>
    <message>
        <source>learning rate 1e-4: losses of epochs 1..10</source>
        <translation>학습률 1e-4: 에포크 1..10의 손실</translation>
    </message>
    <message>
        <source>Learning with PyTorch 1: parameter optimisation (the temperature problem)</source>
        <translation>PyTorch로 배우기 1: 파라미터 최적화 (온도 문제)</translation>
    </message>
    <message>
        <source>losses of epochs 11, 99, 100</source>
        <translation>에포크 11, 99, 100의 손실</translation>
    </message>
    <message>
        <source>parameters after epoch 100</source>
        <translation>에포크 100 뒤의 파라미터</translation>
    </message>
    <message>
        <source>gradient of epoch 100</source>
        <translation>에포크 100의 그레이디언트</translation>
    </message>
    <message>
        <source>t_u * 0.1, learning rate 1e-2: losses of epochs 1, 2, 3, 10, 11, 99, 100</source>
        <translation>t_u * 0.1, 학습률 1e-2: 에포크 1, 2, 3, 10, 11, 99, 100의 손실</translation>
    </message>
    <message>
        <source>losses of epochs 500, 1000, ..., 5000</source>
        <translation>에포크 500, 1000, ..., 5000의 손실</translation>
    </message>
    <message>
        <source>parameters after epoch 5000</source>
        <translation>에포크 5000 뒤의 파라미터</translation>
    </message>
    <message>
        <source>undoing the scale this is very nearly Fahrenheit to Celsius</source>
        <translation>배율을 되돌리면 화씨에서 섭씨로 바꾸는 식에 아주 가까움</translation>
    </message>
    <message>
        <source>the same by autograd: loss of epochs 500, 4000, 4500, 5000</source>
        <translation>같은 것을 autograd로: 에포크 500, 4000, 4500, 5000의 손실</translation>
    </message>
    <message>
        <source>torch.optim.SGD, learning rate 1e-5, t_u as it is: parameters after one step</source>
        <translation>torch.optim.SGD, 학습률 1e-5, t_u 그대로: 한 스텝 뒤의 파라미터</translation>
    </message>
    <message>
        <source>torch.optim.SGD, learning rate 1e-2, t_u * 0.1: parameters after one step</source>
        <translation>torch.optim.SGD, 학습률 1e-2, t_u * 0.1: 한 스텝 뒤의 파라미터</translation>
    </message>
    <message>
        <source>torch.optim.Adam, learning rate 1e-1, t_u as it is: losses of epochs 500, 1000, 1500, 2000</source>
        <translation>torch.optim.Adam, 학습률 1e-1, t_u 그대로: 에포크 500, 1000, 1500, 2000의 손실</translation>
    </message>
    <message>
        <source>parameters after epoch 2000</source>
        <translation>에포크 2000 뒤의 파라미터</translation>
    </message>
    <message>
        <source>validation on indices [1, 0], training on [2, 6, 3, 9, 10, 8, 7, 5, 4], t_u * 0.1, SGD 1e-2: training losses of epochs 1, 2, 3, 500, 1000, 1500, 2000, 2500, 3000</source>
        <translation>검증은 인덱스 [1, 0], 학습은 [2, 6, 3, 9, 10, 8, 7, 5, 4], t_u * 0.1, SGD 1e-2: 에포크 1, 2, 3, 500, 1000, 1500, 2000, 2500, 3000의 학습 손실</translation>
    </message>
    <message>
        <source>validation losses of the same epochs</source>
        <translation>같은 에포크의 검증 손실</translation>
    </message>
    <message>
        <source>parameters after epoch 3000</source>
        <translation>에포크 3000 뒤의 파라미터</translation>
    </message>
    <message>
        <source>three quiz scores -&gt; final score: x = [[73,80,75],[93,88,93],[89,91,90],[96,98,100],[73,66,70]], y = [152,185,180,196,142]; weights and bias start at zero; SGD 1e-5, 1000 steps; loss of step 900 (from 0), the last one printed</source>
        <translation>쪽지 시험 세 번 → 최종 점수: x = [[73,80,75],[93,88,93],[89,91,90],[96,98,100],[73,66,70]], y = [152,185,180,196,142]; 가중치와 편향은 0에서 시작; SGD 1e-5, 1000스텝; 마지막으로 출력된 900번째 스텝(0부터)의 손실</translation>
    </message>
    <message>
        <source>with one weight tensor per score or with one 3x1 matrix</source>
        <translation>가중치 텐서를 점수마다 하나씩 두든 3x1 행렬 하나로 두든 같음</translation>
    </message>
    <message>
        <source>the same with the third row [89, 91, 80], as the matrix version there has it: loss of step 900</source>
        <translation>같은 문제, 행렬 판처럼 셋째 행이 [89, 91, 80]: 900번째 스텝의 손실</translation>
    </message>
    <message>
        <source>not printed there: the two versions use different tables, which is why they disagree. Computed.</source>
        <translation>원문에는 없음: 두 판이 서로 다른 표를 써서 값이 다름. 계산한 값.</translation>
    </message>
    <message>
        <source>a colour photograph as it is read: height, width, channels</source>
        <translation>읽은 그대로의 컬러 사진: 높이, 너비, 채널</translation>
    </message>
    <message>
        <source>[PTM] tensors, section 4: real-world data as tensors</source>
        <translation>[PTM] 텐서, 4절: 실제 데이터를 텐서로</translation>
    </message>
    <message>
        <source>permute(2, 0, 1): channels, height, width</source>
        <translation>permute(2, 0, 1): 채널, 높이, 너비</translation>
    </message>
    <message>
        <source>three 256x256 PNG in one batch, first three channels, uint8</source>
        <translation>256×256 PNG 세 장의 배치, 앞의 세 채널, uint8</translation>
    </message>
    <message>
        <source>the batch / 255, then each channel minus its mean over its standard deviation (torch.std, n - 1): mean and standard deviation of every channel afterwards</source>
        <translation>배치를 255로 나누고 채널마다 평균을 뺀 뒤 표준편차(torch.std, n - 1)로 나눔: 그 뒤 모든 채널의 평균과 표준편차</translation>
    </message>
    <message>
        <source>not printed there; what the code says</source>
        <translation>책에 인쇄되지는 않았고, 코드가 뜻하는 값</translation>
    </message>
    <message>
        <source>a DICOM series as one array, in slice order</source>
        <translation>DICOM 시리즈를 단면 순서대로 담은 배열</translation>
    </message>
    <message>
        <source>unsqueeze(0): channel, depth, height, width</source>
        <translation>unsqueeze(0): 채널, 깊이, 높이, 너비</translation>
    </message>
    <message>
        <source>white wine: rows, columns; float32, separator ;, one header line</source>
        <translation>화이트 와인: 행, 열. float32, 구분자 ;, 머리글 한 줄</translation>
    </message>
    <message>
        <source>column names</source>
        <translation>열 이름</translation>
    </message>
    <message>
        <source>all but the last column</source>
        <translation>마지막 열을 뺀 모두</translation>
    </message>
    <message>
        <source>scores 0..9 one-hot by scatter_</source>
        <translation>점수 0..9를 scatter_로 원-핫</translation>
    </message>
    <message>
        <source>mean of each column of data</source>
        <translation>데이터의 열마다 평균</translation>
    </message>
    <message>
        <source>variance (n - 1) of each column</source>
        <translation>열마다 분산(n - 1)</translation>
    </message>
    <message>
        <source>first row of (data - mean) / sqrt(var): first three and last three</source>
        <translation>(data - mean) / sqrt(var)의 첫 행: 앞의 셋과 뒤의 셋</translation>
    </message>
    <message>
        <source>rows with quality &lt;= 3</source>
        <translation>quality &lt;= 3인 행의 수</translation>
    </message>
    <message>
        <source>column means of quality &lt;= 3, two decimals</source>
        <translation>quality &lt;= 3인 행의 열 평균, 소수 둘째 자리</translation>
    </message>
    <message>
        <source>of 3 &lt; quality &lt; 7</source>
        <translation>3 &lt; quality &lt; 7인 행의 열 평균</translation>
    </message>
    <message>
        <source>of quality &gt;= 7</source>
        <translation>quality &gt;= 7인 행의 열 평균</translation>
    </message>
    <message>
        <source>total sulfur dioxide &lt; 141.83: rows</source>
        <translation>총 이산화황 &lt; 141.83인 행의 수</translation>
    </message>
    <message>
        <source>quality &gt; 5: rows</source>
        <translation>quality &gt; 5인 행의 수</translation>
    </message>
    <message>
        <source>both: rows, share of the predicted, share of the actual</source>
        <translation>둘 다인 행: 수, 예측 가운데 비율, 실제 가운데 비율</translation>
    </message>
    <message>
        <source>bike sharing by the hour, the date column as day of the month: shape, stride</source>
        <translation>시간별 자전거 대여, 날짜 열은 그달의 며칠인지로: shape, stride</translation>
    </message>
    <message>
        <source>view(-1, 24, 17): shape, stride</source>
        <translation>view(-1, 24, 17): shape, stride</translation>
    </message>
    <message>
        <source>transpose(1, 2): shape, stride</source>
        <translation>transpose(1, 2): shape, stride</translation>
    </message>
    <message>
        <source>column 9 of the first day</source>
        <translation>첫날의 9번 열</translation>
    </message>
    <message>
        <source>first hour with its one-hot weather as printed</source>
        <translation>인쇄된 대로, 원-핫 날씨를 붙인 첫 시간</translation>
    </message>
    <message>
        <source>the printed one-hot is all zeros: scatter without underscore returns a new tensor, which is thrown away there (and is filled with 0.1, not 1)</source>
        <translation>인쇄된 원-핫은 모두 0입니다. 밑줄 없는 scatter는 새 텐서를 돌려주는데 거기에서는 버려집니다(게다가 1이 아니라 0.1로 채웁니다)</translation>
    </message>
    <message>
        <source>line 200 of the book, counted from 0</source>
        <translation>책의 200번 줄(0부터 셈)</translation>
    </message>
    <message>
        <source>characters of that line one-hot over 128</source>
        <translation>그 줄의 글자를 자리 128개의 원-핫으로</translation>
    </message>
    <message>
        <source>different words of the book; index of &apos;impossible&apos;</source>
        <translation>책의 서로 다른 단어 수, &apos;impossible&apos;의 번호</translation>
    </message>
    <message>
        <source>339 of them stand only in the file&apos;s header and licence</source>
        <translation>그 가운데 339개는 파일의 머리말과 라이선스에만 있습니다</translation>
    </message>
    <message>
        <source>indices of the line&apos;s words</source>
        <translation>그 줄에 있는 단어들의 번호</translation>
    </message>
    <message>
        <source>that line&apos;s words one-hot</source>
        <translation>그 줄의 단어를 원-핫으로</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong ({reason}). The program keeps running; save your drawings.</source>
        <translation>문제가 생겼습니다({reason}). 프로그램은 계속 실행됩니다. 손글씨를 저장하세요.</translation>
    </message>
</context>
<context>
    <name>examples</name>
    <message>
        <source>Temperature: rate 1e-2 — the loss explodes</source>
        <translation>온도: 학습률 1e-2 — 손실 폭발</translation>
    </message>
    <message>
        <source>Temperature: rate 1e-4</source>
        <translation>온도: 학습률 1e-4</translation>
    </message>
    <message>
        <source>Temperature: inputs × 0.1, rate 1e-2, 5000 steps</source>
        <translation>온도: 입력 정규화(× 0.1), 학습률 1e-2, 5000스텝</translation>
    </message>
    <message>
        <source>Temperature: Adam, rate 1e-1, raw inputs</source>
        <translation>온도: Adam, 학습률 1e-1, 입력 그대로</translation>
    </message>
    <message>
        <source>Temperature: training and validation, 3000 steps</source>
        <translation>온도: 학습과 검증, 3000스텝</translation>
    </message>
    <message>
        <source>Speed: rate 1e-5, ten steps</source>
        <translation>속력: 학습률 1e-5, 열 스텝</translation>
    </message>
    <message>
        <source>Speed: rate 1e-3, 1000 steps</source>
        <translation>속력: 학습률 1e-3, 1000스텝</translation>
    </message>
    <message>
        <source>Scores: first table</source>
        <translation>점수: 첫째 표</translation>
    </message>
    <message>
        <source>Scores: second table</source>
        <translation>점수: 둘째 표</translation>
    </message>
    <message>
        <source>A single number: x² from 3</source>
        <translation>수 하나: 3에서 시작하는 x²</translation>
    </message>
    <message>
        <source>A single number: 2w² + 5 from 2</source>
        <translation>수 하나: 2에서 시작하는 2w² + 5</translation>
    </message>
    <message>
        <source>Bend a line: sin(x) by one ReLU</source>
        <translation>선 꺾기: ReLU 하나로 sin(x)</translation>
    </message>
    <message>
        <source>Bend a line: sin(x) by twelve ReLUs</source>
        <translation>선 꺾기: ReLU 열두 개로 sin(x)</translation>
    </message>
    <message>
        <source>Bend a line: |x − 3| is a single bend</source>
        <translation>선 꺾기: |x − 3|은 한 번만 꺾입니다</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Save {name}</source>
        <translation>{name} 저장</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>숫자 보기</translation>
    </message>
    <message>
        <source>Save as {kind} …</source>
        <translation>{kind} 파일로 저장 …</translation>
    </message>
    <message>
        <source>Numbers: {name}</source>
        <translation>숫자: {name}</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속력</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Bend a line</source>
        <translation>선 꺾기</translation>
    </message>
    <message>
        <source>Data as tensors</source>
        <translation>텐서가 된 데이터</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>정확히 같음</translation>
    </message>
    <message>
        <source>{share} of the number</source>
        <translation>값의 {share}배</translation>
    </message>
    <message>
        <source>± {share}</source>
        <translation>± {share}</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>출판된 값</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>없는 파일</translation>
    </message>
    <message>
        <source>{file}, in the folder of the tutorial&apos;s files</source>
        <translation>{file} (튜토리얼의 파일 폴더 안)</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>계산한 값</translation>
    </message>
    <message>
        <source>Computed from</source>
        <translation>계산에 쓴 파일</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>허용 오차</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>확인한 것</translation>
    </message>
    <message>
        <source>{statement} From {least} to {greatest}.</source>
        <translation>{statement} {least}에서 {greatest}까지.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>From</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>{seconds} s on {device}</source>
        <translation>{device}에서 {seconds}초</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>{count} ReLUs</source>
        <translation>ReLU {count}개</translation>
    </message>
    <message>
        <source>learning rate {rate}</source>
        <translation>학습률 {rate}</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count}스텝</translation>
    </message>
    <message>
        <source>inputs × {scale}</source>
        <translation>입력 정규화(× {scale})</translation>
    </message>
    <message>
        <source>plain gradient descent</source>
        <translation>단순 경사 하강법</translation>
    </message>
    <message>
        <source>gradient by finite differences</source>
        <translation>수치 미분으로 구한 그레이디언트</translation>
    </message>
    <message>
        <source>Lab settings: {recipe}. You are viewing step {step}.</source>
        <translation>실험실 설정: {recipe}. 지금 {step}번째 스텝을 보고 있습니다.</translation>
    </message>
    <message>
        <source>gradient by hand</source>
        <translation>손으로 구한 그레이디언트</translation>
    </message>
    <message>
        <source>gradient by autograd</source>
        <translation>autograd로 구한 그레이디언트</translation>
    </message>
    <message>
        <source>with validation</source>
        <translation>검증 있음</translation>
    </message>
    <message>
        <source>second table</source>
        <translation>둘째 표</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>시드 {seed}</translation>
    </message>
    <message>
        <source>Before: {recipe}.</source>
        <translation>이전: {recipe}.</translation>
    </message>
</context>
<context>
    <name>gradient sum</name>
    <message>
        <source>{of} is the sum of {product} over the {n} images i: {sum}</source>
        <translation>{of} = 이미지 i {n}개에 대한 {product}의 합: {sum}</translation>
    </message>
    <message>
        <source>{of} is the sum of {product} over the {n} images i and their {places} places r, c: {sum}</source>
        <translation>{of} = 이미지 i {n}개와 각 이미지의 자리 r, c {places}곳에 대한 {product}의 합: {sum}</translation>
    </message>
    <message>
        <source>By autograd: {value}</source>
        <translation>autograd로는: {value}</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>The usual rate with {optimizer} is {rate}.</source>
        <translation>{optimizer}: 보통 학습률 {rate}.</translation>
    </message>
    <message>
        <source>The learning rate {rate} is too high: at step {step} the loss was {loss} (mean of {n} steps); guessing gives {guess}.</source>
        <translation>학습률 {rate}: 너무 큽니다. 스텝 {step}의 손실은 {loss}({n}스텝 평균)인데, 무작위로 찍을 때의 손실은 {guess}입니다.</translation>
    </message>
    <message>
        <source>The learning rate {rate} is too high: at step {step} the loss was no longer a finite number. The last good weights are kept.</source>
        <translation>학습률 {rate}: 너무 큽니다. 스텝 {step}에서 손실이 유한한 수가 아니게 되었습니다. 마지막 정상 가중치는 남아 있습니다.</translation>
    </message>
    <message>
        <source>The learning rate {rate} is too high: the loss jumps up and down from step to step.</source>
        <translation>학습률 {rate}: 너무 큽니다. 손실이 스텝마다 오르락내리락합니다.</translation>
    </message>
    <message>
        <source>The learning rate {rate} is too low: the loss has not visibly fallen in {steps} steps.</source>
        <translation>학습률 {rate}: 너무 작습니다. {steps}스텝 동안 손실이 눈에 띄게 줄지 않았습니다.</translation>
    </message>
    <message>
        <source>The weight decay {decay} is too high: it changes the weights more than the loss does, so the model hardly learns. Usual values are 0.01 and below.</source>
        <translation>너무 큰 가중치 감쇠: {decay}. 손실보다 가중치 감쇠가 가중치를 더 많이 바꾸므로 모델이 거의 학습하지 못합니다. 보통 0.01 이하로 둡니다.</translation>
    </message>
    <message>
        <source>Starting from zeros, all hidden units are identical and add nothing, so no weight has a gradient: a network must start from random numbers.</source>
        <translation>0에서 시작하면 은닉 유닛이 모두 똑같고 아무것도 보태지 않아 어느 가중치에도 그레이디언트가 없습니다. 신경망은 난수에서 시작해야 합니다.</translation>
    </message>
    <message>
        <source>Starting from zeros, all feature maps are identical and add nothing, so no weight has a gradient: a convolutional network must start from random numbers.</source>
        <translation>0에서 시작하면 특징 맵이 모두 똑같고 아무것도 보태지 않아 어느 가중치에도 그레이디언트가 없습니다. 합성곱 신경망은 난수에서 시작해야 합니다.</translation>
    </message>
    <message>
        <source>Starting from zeros, all {units} hidden units get the same gradient and stay identical, as if there were one: a network must start from random numbers.</source>
        <translation>0에서 시작하면 은닉 유닛 {units}개가 모두 같은 그레이디언트를 받아 계속 똑같으므로 유닛이 하나인 것과 같습니다. 신경망은 난수에서 시작해야 합니다.</translation>
    </message>
    <message>
        <source>{dead} of {units} hidden units are dead: they are 0 on each of {n} training images, and so are their gradients. A learning rate of {rate} is too high.</source>
        <translation>은닉 유닛 {units}개 중 {dead}개가 죽었습니다. 학습 이미지 {n}장 모두에서 0이고 그레이디언트도 0입니다. 너무 큰 학습률: {rate}.</translation>
    </message>
    <message>
        <source>{dead} of {units} hidden units are dead: they are 0 on each of {n} training images, and so are their gradients. They were dead before the first step.</source>
        <translation>은닉 유닛 {units}개 중 {dead}개가 죽었습니다. 학습 이미지 {n}장 모두에서 0이고 그레이디언트도 0입니다. 첫 스텝 전부터 죽어 있었습니다.</translation>
    </message>
    <message>
        <source>Fully trained, the linear model predicts {accuracy} of the images of {digits} digits correctly. A network with hidden units or convolutions does better.</source>
        <translation>끝까지 학습한 선형 모델의 정확도(숫자 {digits}가지): {accuracy}. 은닉 유닛이나 합성곱이 있는 신경망은 더 많이 맞힙니다.</translation>
    </message>
    <message>
        <source>The loss no longer falls: the model has learned what it can with these settings.</source>
        <translation>손실이 더 줄지 않습니다. 이 설정으로 배울 수 있는 것은 다 배웠습니다.</translation>
    </message>
    <message>
        <source>The model trains on only {count} of your drawings: what it learns from so few hardly fits the next one.</source>
        <translation>내 손글씨 {count}장만으로 학습합니다. 이렇게 적은 수로 배운 것은 다음에 쓸 숫자에 잘 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The model trains on your drawings only, and there is no {digits} among them: it forgets what it had learned about that digit.</source>
        <translation>내 손글씨만으로 학습하는데, 손글씨가 하나도 없는 숫자가 있습니다: {digits}. 그 숫자에 대해 배운 것은 잊어버립니다.</translation>
    </message>
    <message>
        <source>The model trains on {most} of your drawings of {common} but on only {least} of {rare}: when in doubt, it learns to predict {common}.</source>
        <translation>내 손글씨 중 학습에 쓰는 것: 숫자 {common} {most}장, 숫자 {rare} {least}장. 애매하면 {common}&#xa0;쪽으로 예측하도록 학습합니다.</translation>
    </message>
    <message>
        <source>As drawn, your digit is {off} pixels off center. The models have only seen centered digits.</source>
        <translation>그린 그대로의 숫자는 중앙에서 {off}픽셀 벗어났습니다. 모델은 가운데에 놓인 숫자만 보았습니다.</translation>
    </message>
    <message>
        <source>As drawn, the longest side of your digit is {side} pixels. The models have only seen 20.</source>
        <translation>그린 그대로의 숫자는 긴 변이 {side}픽셀입니다. 모델은 20픽셀인 숫자만 보았습니다.</translation>
    </message>
    <message>
        <source>The canvas is blank: draw a digit to see its prediction change while the model learns.</source>
        <translation>캔버스가 비어 있습니다. 숫자를 그리면 모델이 배우는 동안 예측이 바뀌는 것을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The canvas is blank: the open panels have nothing to explain.</source>
        <translation>캔버스가 비어 있어서, 지금 열린 보기에서 설명할 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>how_much_data</name>
    <message>
        <source>Pixel similarity</source>
        <translation>픽셀 유사도</translation>
    </message>
    <message>
        <source>Every run takes the same {steps} steps ({epochs} × all {images} images), so small sets are repeated many times. Line: the mean of {seeds} seeds, each with newly drawn images, equally many per digit; band: from the lowest to the highest.</source>
        <translation>모든 실행이 똑같이 {steps}스텝(전체 이미지 {images}장 × {epochs})을 가므로, 적은 이미지는 여러 번 되풀이됩니다. 선은 시드 {seeds}개의 평균이고, 시드마다 이미지를 숫자별로 같은 수만큼 새로 뽑습니다. 띠는 가장 낮은 값부터 가장 높은 값까지입니다.</translation>
    </message>
    <message>
        <source>Change of the accuracy from {first} to {last} images, in percentage points: {gains}. Best with {last}: {best} ({accuracy}).</source>
        <translation>이미지가 {first}장에서 {last}장으로 늘 때 정확도의 변화(%포인트): {gains}. {last}장일 때 가장 나은 모델: {best} ({accuracy}).</translation>
    </message>
    <message>
        <source>Runs that diverged: {runs}. They are in no mean; a lower learning rate on the first page (Ctrl+1) helps.</source>
        <translation>발산한 실행: {runs}. 평균에는 넣지 않았습니다. 첫 페이지(Ctrl+1)에서 학습률을 낮추어 보세요.</translation>
    </message>
</context>
<context>
    <name>images</name>
    <message>
        <source>{name}: {train} training images and {valid} validation images, {percent} % of each digit held out. They have no strokes, so they are not added to your drawings.</source>
        <translation>{name}: 학습 이미지 {train}장, 검증용으로 따로 남긴 이미지 {valid}장(숫자마다 {percent}%). 획이 없는 이미지이므로 내 손글씨에는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>{name}: {train} training images, {valid} validation images. They have no strokes, so they are not added to your drawings.</source>
        <translation>{name}: 학습 이미지 {train}장, 검증 이미지 {valid}장. 획이 없는 이미지이므로 내 손글씨에는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Without any ink, and kept all the same: {count}.</source>
        <translation>획이 전혀 없지만 그대로 둔 이미지: {count}개.</translation>
    </message>
    <message>
        <source>{name}: {train} training images and {valid} validation images of {count} classes, numbered in alphabetical order: {classes}. Images of other sizes were made 28×28. Drawings that you add are kept under these numbers, so give them a collection of their own.</source>
        <translation>{name}: 클래스 {count}개의 학습 이미지 {train}장과 검증 이미지 {valid}장입니다. 클래스 번호는 알파벳순입니다: {classes}. 크기가 다른 이미지는 28×28로 맞추었습니다. 추가하는 손글씨는 이 번호로 저장되므로 따로 모음을 만들어 넣으십시오.</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>그린 그대로</translation>
    </message>
    <message>
        <source>fitted like MNIST</source>
        <translation>MNIST처럼 맞춤</translation>
    </message>
    <message>
        <source>Held out, in the folder valid: {count}.</source>
        <translation>따로 남겨 valid 폴더에 넣은 손글씨: {count}장.</translation>
    </message>
    <message>
        <source>The labels are in the same folder: {name}.</source>
        <translation>레이블은 그 옆에 있습니다: {name}.</translation>
    </message>
    <message>
        <source>Left out because blank: {count}.</source>
        <translation>비어 있어서 뺀 손글씨: {count}장.</translation>
    </message>
    <message>
        <source>Other images are being loaded. Training begins with them.</source>
        <translation>다른 이미지를 불러오고 있습니다. 학습은 그 이미지로 시작됩니다.</translation>
    </message>
    <message>
        <source>Saved: {path}. Images of 28×28 pixels, {form}: {images}.</source>
        <translation>저장했습니다: {path}. 28×28 픽셀 이미지({form}) {images}장.</translation>
    </message>
</context>
<context>
    <name>lab</name>
    <message>
        <source>PyTorch is loading; you can read the problem in the meantime.</source>
        <translation>PyTorch를 불러오고 있습니다. 그동안 문제를 읽어 보세요.</translation>
    </message>
    <message>
        <source>You are viewing step {step} of {steps}. Run continues from the newest step: press Alt+End to go there.</source>
        <translation>{steps}스텝 가운데 {step}번째 스텝을 보고 있습니다. 실행은 최신 스텝에서 이어집니다. Alt+End를 누르면 최신 스텝으로 갑니다.</translation>
    </message>
    <message>
        <source>Each step goes against the gradient, times the rate: follow the dot.</source>
        <translation>스텝마다 학습률만큼 그레이디언트의 반대쪽으로 갑니다. 점을 따라가 보세요.</translation>
    </message>
    <message>
        <source>Press Run and watch the line move to the readings.</source>
        <translation>실행을 누르고, 직선이 측정값을 찾아가는 것을 보세요.</translation>
    </message>
    <message>
        <source>Press Run and watch the parabola move to the speeds.</source>
        <translation>실행을 누르고, 포물선이 속력을 찾아가는 것을 보세요.</translation>
    </message>
    <message>
        <source>Press Run. Then choose the second table: one quiz score differs, and so does the loss.</source>
        <translation>실행을 누르세요. 그다음 둘째 표로 바꿔 보세요. 퀴즈 점수 하나가 다르고, 손실도 달라집니다.</translation>
    </message>
    <message>
        <source>Press Step: the next number is this number minus rate × derivative. What does a rate above 1 do?</source>
        <translation>한 스텝을 누르세요. 다음 수는 이 수에서 학습률 × 도함수를 뺀 것입니다. 학습률이 1보다 크면 어떻게 될까요?</translation>
    </message>
    <message>
        <source>Press Run and watch the line bend. Not close enough? Add a ReLU and press Run again, or drag the corners yourself.</source>
        <translation>실행을 누르고 선이 꺾이는 것을 보세요. 아직 모자라면 ReLU를 하나 더하고 다시 실행하세요. 네모를 직접 끌어도 됩니다.</translation>
    </message>
    <message>
        <source>Press Run and watch both losses. Then clear “Normalize the inputs” and run again.</source>
        <translation>‘실행’을 누르고 두 손실을 보세요. 그다음 ‘입력 정규화’를 끄고 다시 실행하세요.</translation>
    </message>
    <message>
        <source>Press Run: with this rate the loss explodes. See how, then lower the rate or scale the inputs.</source>
        <translation>실행을 누르세요. 이 학습률로는 손실이 발산합니다. 어떻게 발산하는지 보고, 학습률을 낮추거나 입력을 정규화(× 0.1)해 보세요.</translation>
    </message>
    <message>
        <source>Not close enough? Add a ReLU and press Run again, or drag the corners. Drag along the loss curve to go back to a step.</source>
        <translation>아직 모자라면 ReLU를 하나 더하고 다시 실행하거나 네모를 끌어 보세요. 손실 곡선을 따라 끌면 그 스텝으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Drag along the loss curve to go back to a step.</source>
        <translation>손실 곡선을 따라 끌면 그 스텝으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Loss {loss}; the lowest possible is {least}. Drag along the curve to revisit a step.</source>
        <translation>손실 {loss}, 가능한 최솟값 {least}. 곡선을 따라 끌면 그 스텝으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>벡터</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속력</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>A single number</source>
        <translation>수 하나</translation>
    </message>
    <message>
        <source>Bend a line</source>
        <translation>선 꺾기</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>A thermometer uses an unknown scale. It was read eleven times next to a Celsius one. Which w and b convert the readings to °C?</source>
        <translation>아무도 모르는 눈금을 쓰는 온도계가 있습니다. 섭씨 온도계와 나란히 열한 번 읽었습니다. 어떤 w와 b가 그 수를 °C로 바꿀까요?</translation>
    </message>
    <message>
        <source>A roller coaster&apos;s speed over a hill, measured by hand every second, so with errors. Which parabola fits it?</source>
        <translation>롤러코스터가 언덕을 넘는 동안의 속력을 1초마다 손으로 쟀습니다. 그래서 오차가 있습니다. 그 뒤에 어떤 포물선이 있을까요?</translation>
    </message>
    <message>
        <source>Five students took three quizzes and a final. How much does each quiz say about the final score?</source>
        <translation>학생 다섯 명이 퀴즈 세 번과 기말 시험을 보았습니다. 퀴즈마다 기말 점수를 얼마나 알려 줄까요?</translation>
    </message>
    <message>
        <source>One number and a function of it. The derivative shows which way is uphill: go the other way, and where do you end?</source>
        <translation>수 하나와 그 수의 함수입니다. 도함수는 어느 쪽이 오르막인지 알려 줍니다. 그 반대쪽으로 가면 어디에 이를까요?</translation>
    </message>
    <message>
        <source>A straight line cannot follow a curve. Each ReLU bends it once: how many does it take? Add them one at a time, drag the corners, or let the training do it.</source>
        <translation>직선은 곡선을 따라갈 수 없습니다. ReLU 하나가 선을 한 번 꺾습니다. 몇 개면 될까요? 하나씩 더하면서 네모를 끌거나 학습에 맡겨 보세요.</translation>
    </message>
    <message>
        <source>Open a table on the page Data, and press “Learn from this table”: it comes here.</source>
        <translation>데이터 페이지에서 표를 열고 “이 표로 학습”을 누르면 여기로 옵니다.</translation>
    </message>
    <message>
        <source>{title}: {target}, out of {inputs}.</source>
        <translation>{title}: 타깃 “{target}”, 입력 {inputs}.</translation>
    </message>
    <message>
        <source>loss = {function}
{name} ← {name} − rate · gradient</source>
        <translation>손실 = {function}
{name} ← {name} − 학습률 · 그레이디언트</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>속력</translation>
    </message>
    <message>
        <source>final</source>
        <translation>기말</translation>
    </message>
    <message>
        <source>prediction = {model}</source>
        <translation>예측 = {model}</translation>
    </message>
    <message>
        <source>loss = {root}mean((prediction − {target})²)</source>
        <translation>손실 = {root}평균((예측 − {target})²)</translation>
    </message>
    <message>
        <source>p = σ({model})
loss = mean(−log p, or −log(1 − p) of a no)</source>
        <translation>p = σ({model})
손실 = mean(−log p, 아니요는 −log(1 − p))</translation>
    </message>
    <message>
        <source>prediction = {model}
loss = mean((prediction − target)²)</source>
        <translation>예측 = {model}
손실 = 평균((예측 − 타깃)²)</translation>
    </message>
    <message>
        <source>prediction = {model}
loss = mean((prediction − {function})²)</source>
        <translation>예측 = {model}
손실 = 평균((예측 − {function})²)</translation>
    </message>
    <message>
        <source>{some} · … ({count} parameters)</source>
        <translation>{some} · … (파라미터 {count}개)</translation>
    </message>
</context>
<context>
    <name>lab hints</name>
    <message>
        <source>This function has no minimum: at step {step} its value is below the range of float32 (−inf). Gradient descent needs a lowest point.</source>
        <translation>이 함수는 끝없이 내려갑니다. 스텝 {step}에서 float32가 담을 수 있는 수보다 작습니다(−inf). 경사 하강에는 가장 낮은 곳이 있어야 합니다.</translation>
    </message>
    <message>
        <source>At step {step} the loss is not a number (nan): the step went to a point where the function has no value in float32.</source>
        <translation>스텝 {step}에서 손실이 수가 아닙니다(nan). 한 스텝이 float32로 함숫값을 나타낼 수 없는 곳으로 갔습니다.</translation>
    </message>
    <message>
        <source>The loss is already beyond the range of float32 at the start ({infinity}). Choose another start.</source>
        <translation>초깃값에서 이미 손실이 float32로 나타낼 수 있는 범위를 벗어납니다({infinity}). 다른 초깃값을 고르세요.</translation>
    </message>
    <message>
        <source>The loss is not a number (nan) at the start: the function has no value there in float32. Choose another start.</source>
        <translation>초깃값에서 이미 손실이 수가 아닙니다(nan). 그곳의 함숫값을 float32로 나타낼 수 없습니다. 다른 초깃값을 고르세요.</translation>
    </message>
    <message>
        <source>Divergence: each step overshoots further. At step {step} the loss is {loss}.</source>
        <translation>발산: 스텝마다 점점 더 멀리 지나칩니다. 스텝 {step}의 손실: {loss}.</translation>
    </message>
    <message>
        <source>Divergence: each step overshoots further; the loss of step {step} is beyond the range of float32 (inf).</source>
        <translation>발산: 스텝마다 점점 더 멀리 지나칩니다. 스텝 {step}의 손실은 float32로 나타낼 수 있는 범위를 벗어납니다(inf).</translation>
    </message>
    <message>
        <source>This happens at rates from {formula} = {limit} on (h is the largest curvature at the start: {curvature}).</source>
        <translation>학습률이 {formula} = {limit} 이상이면 발산합니다(h는 처음의 가장 큰 곡률: {curvature}).</translation>
    </message>
    <message>
        <source>The gradients add up, because they are not zeroed.</source>
        <translation>0으로 되돌리지 않아 그레이디언트가 누적됩니다.</translation>
    </message>
    <message>
        <source>Near the start a rate below {limit} would work, but further up the function is steeper.</source>
        <translation>처음 자리에서는 {limit} 아래의 학습률이면 되지만, 더 위에서는 함수가 더 가파릅니다.</translation>
    </message>
    <message>
        <source>Divergence: each step overshoots further: inf at step {infinite} (beyond float32), inf&#xa0;−&#xa0;inf = nan at step {undefined}.</source>
        <translation>발산: 스텝마다 점점 더 멀리 지나칩니다. 스텝 {infinite}에서 inf(float32의 범위 밖), 스텝 {undefined}에서 inf&#xa0;−&#xa0;inf = nan입니다.</translation>
    </message>
</context>
<context>
    <name>lab runs</name>
    <message>
        <source>rate {rate}</source>
        <translation>학습률 {rate}</translation>
    </message>
    <message>
        <source>ReLUs: {count}</source>
        <translation>ReLU {count}개</translation>
    </message>
    <message>
        <source>inputs × {scale}</source>
        <translation>입력 정규화(× {scale})</translation>
    </message>
    <message>
        <source>plain gradient descent</source>
        <translation>단순 경사 하강법</translation>
    </message>
    <message>
        <source>inputs normalized</source>
        <translation>정규화한 입력</translation>
    </message>
    <message>
        <source>inputs not normalized</source>
        <translation>정규화하지 않은 입력</translation>
    </message>
    <message>
        <source>gradient by finite differences</source>
        <translation>수치 미분으로 구한 그레이디언트</translation>
    </message>
    <message>
        <source>gradient by hand</source>
        <translation>손으로 구한 그레이디언트</translation>
    </message>
    <message>
        <source>gradient by autograd</source>
        <translation>자동 미분으로 구한 그레이디언트</translation>
    </message>
    <message>
        <source>gradients zeroed</source>
        <translation>그레이디언트를 0으로</translation>
    </message>
    <message>
        <source>gradients not zeroed</source>
        <translation>그레이디언트를 0으로 하지 않음</translation>
    </message>
    <message>
        <source>another start</source>
        <translation>다른 초깃값</translation>
    </message>
    <message>
        <source>the same settings</source>
        <translation>같은 설정</translation>
    </message>
</context>
<context>
    <name>lab view</name>
    <message>
        <source>At the start</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>After step {step}</source>
        <translation>스텝 {step} 뒤</translation>
    </message>
    <message>
        <source>{some}, … ({count} parameters)</source>
        <translation>{some}, … (파라미터 {count}개)</translation>
    </message>
</context>
<context>
    <name>map</name>
    <message>
        <source>{metric} distance to mean {second}</source>
        <translation>평균 {second}까지 {metric} 거리</translation>
    </message>
    <message>
        <source>{metric} distance to mean {first}</source>
        <translation>평균 {first}까지 {metric} 거리</translation>
    </message>
    <message>
        <source>model: logit</source>
        <translation>모델: 로짓</translation>
    </message>
    <message>
        <source>The diagonal is the baseline&apos;s decision boundary: above it an image is closer to mean {first}, below it to mean {second}.</source>
        <translation>대각선이 기준선 모델의 결정 경계입니다. 위쪽 이미지는 평균 {first}&#xa0;쪽에, 아래쪽 이미지는 평균 {second}&#xa0;쪽에 더 가깝습니다.</translation>
    </message>
    <message>
        <source>baseline: distance gap by {metric}</source>
        <translation>기준선 모델: {metric} 거리 차</translation>
    </message>
    <message>
        <source>model: logit {first} − logit {second}</source>
        <translation>모델: {first}의 로짓 − {second}의 로짓</translation>
    </message>
    <message>
        <source>The trained model&apos;s boundary is the vertical line, the baseline&apos;s the horizontal one. Where they disagree, which one is correct?</source>
        <translation>학습한 모델의 경계는 세로선, 기준선 모델의 경계는 가로선입니다. 둘의 예측이 다른 곳에서는 어느 쪽이 맞을까요?</translation>
    </message>
    <message>
        <source>on the wrong side of the line</source>
        <translation>선의 틀린 쪽에 있는 이미지</translation>
    </message>
    <message>
        <source>on the wrong side of a line</source>
        <translation>하나라도 선의 틀린 쪽에 있는 이미지</translation>
    </message>
    <message>
        <source>your drawing</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>only the model prefers {digit}</source>
        <translation>모델만 {digit}&#xa0;쪽</translation>
    </message>
    <message>
        <source>both prefer {digit}</source>
        <translation>둘 다 {digit}&#xa0;쪽</translation>
    </message>
    <message>
        <source>The model is not trained yet: press Train and watch the points move apart.</source>
        <translation>모델은 아직 배운 것이 없습니다. ‘학습’을 누르고 점들이 갈라지는 것을 지켜보세요.</translation>
    </message>
    <message>
        <source>label {digit} (images: {count})</source>
        <translation>레이블 {digit} (이미지 {count}장)</translation>
    </message>
    <message>
        <source>closer to {digit}</source>
        <translation>{digit}&#xa0;쪽에 더 가까움</translation>
    </message>
    <message>
        <source>both predict {digit}</source>
        <translation>둘 다 {digit}</translation>
    </message>
    <message>
        <source>only the baseline predicts {digit}</source>
        <translation>기준선 모델만 {digit}</translation>
    </message>
    <message>
        <source>only the model predicts {digit}</source>
        <translation>모델만 {digit}</translation>
    </message>
    <message>
        <source>only the baseline prefers {digit}</source>
        <translation>기준선 모델만 {digit}&#xa0;쪽</translation>
    </message>
    <message>
        <source>{name}
correct {right}, wrong {wrong}</source>
        <translation>{name}
맞음 {right}, 틀림 {wrong}</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>logit {first} − logit {second}</source>
        <translation>{first}의 로짓 − {second}의 로짓</translation>
    </message>
    <message>
        <source>{metric} to mean {first}</source>
        <translation>평균 {first}까지 {metric}</translation>
    </message>
    <message>
        <source>{metric} to mean {second}</source>
        <translation>평균 {second}까지 {metric}</translation>
    </message>
    <message>
        <source>distance gap</source>
        <translation>거리 차</translation>
    </message>
    <message>
        <source>Distance to mean {second} minus distance to mean {first}. Above 0, the image is closer to mean {first}.</source>
        <translation>평균 {second}까지의 거리에서 평균 {first}까지의 거리를 뺀 값입니다. 0보다 크면 이미지가 평균 {first}&#xa0;쪽에 더 가깝습니다.</translation>
    </message>
    <message>
        <source>baseline predicts</source>
        <translation>기준선의 예측</translation>
    </message>
    <message>
        <source>Above 0, the model considers {first} likelier than {second}.</source>
        <translation>0보다 크면 모델은 {first}일 확률을 {second}일 확률보다 높게 봅니다.</translation>
    </message>
    <message>
        <source>model predicts</source>
        <translation>모델의 예측</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>결정하지 못함</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>아직 없음</translation>
    </message>
</context>
<context>
    <name>maps</name>
    <message>
        <source>Layer {n}: {maps} maps, {side} × {side}</source>
        <translation>층 {n}: 맵 {maps}개, {side} × {side}</translation>
    </message>
    <message>
        <source>Map {map}, row {row}, column {column} = {value}</source>
        <translation>맵 {map}, 행 {row}, 열 {column} = {value}</translation>
    </message>
    <message>
        <source>Receptive field:
{rows} × {columns} pixels</source>
        <translation>수용 영역:
{rows} × {columns} 픽셀</translation>
    </message>
    <message>
        <source>The sum is above 0, so ReLU keeps it.</source>
        <translation>0보다 커서 ReLU가 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The sum is not above 0, so ReLU makes it 0.</source>
        <translation>0보다 크지 않아 ReLU가 0으로 만듭니다.</translation>
    </message>
    <message>
        <source>{terms} terms and the bias add up to {total}: the largest of four neighboring sums ({sums}), so pooling keeps it. {made}</source>
        <translation>항 {terms}개와 편향의 합은 {total}입니다. 이웃한 네 합({sums}) 중 가장 커서 풀링이 남깁니다. {made}</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Begin anew</source>
        <translation>새로 시작(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open drawings …</source>
        <translation>손글씨 열기(&amp;O) …</translation>
    </message>
    <message>
        <source>&amp;IDX, MNIST&apos;s format …</source>
        <translation>IDX, MNIST와 같은 형식(&amp;I) …</translation>
    </message>
    <message>
        <source>Open &amp;weights …</source>
        <translation>가중치 열기(&amp;W) …</translation>
    </message>
    <message>
        <source>Sa&amp;ve weights …</source>
        <translation>가중치 저장(&amp;V) …</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Three convolutions and a linear layer, trained on MNIST and on variants of its images: the best model here on MNIST&apos;s validation images.</source>
        <translation>합성곱층 세 개와 선형층 하나를 MNIST와 그 변형 이미지로 학습했습니다. 여기 있는 모델 중 MNIST 검증 이미지를 가장 잘 예측합니다.</translation>
    </message>
    <message>
        <source>The units that add or subtract most can be seen under “Hidden units”.</source>
        <translation>가장 많이 더하거나 빼는 유닛을 “은닉 유닛”에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>숫자(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;3 and 7</source>
        <translation>&amp;3과 7</translation>
    </message>
    <message>
        <source>&amp;All ten</source>
        <translation>열 개 모두(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>고르기(&amp;C) …</translation>
    </message>
    <message>
        <source>Images from a &amp;folder …</source>
        <translation>폴더의 이미지(&amp;F) …</translation>
    </message>
    <message>
        <source>Close all &amp;panels</source>
        <translation>패널 모두 닫기(&amp;P)</translation>
    </message>
    <message>
        <source>Colors of the &amp;system</source>
        <translation>시스템 색상(&amp;S)</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Draw a 3 or a 7 on the canvas, with the mouse, a pen or a finger.&lt;/li&gt;&lt;li&gt;The baseline answers at once: which average digit is closer?&lt;/li&gt;&lt;li&gt;Press Train. The linear model learns, the loss falls, and the prediction for your drawing changes.&lt;/li&gt;&lt;li&gt;Switch between “As drawn” and “Fitted like MNIST”: this is often why a digit is misread.&lt;/li&gt;&lt;li&gt;Press 3 or 7 on the keyboard to save your drawing with that label. Train on both and compare before and after.&lt;/li&gt;&lt;li&gt;The blue questions lead to the second page, Explore: why this prediction, how the model learned it, where it is wrong. Drag along the loss curve to go back in time.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;New to all this? The Course (Ctrl+4) explains it in short lessons. The Lab (Ctrl+3) shows all of gradient descent with a few numbers. Help → Glossary explains every term.&lt;/p&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;마우스, 펜, 손가락으로 캔버스에 3이나 7을 그리세요.&lt;/li&gt;&lt;li&gt;기준선 모델이 곧바로 답합니다. 어느 평균 이미지에 더 가까울까요?&lt;/li&gt;&lt;li&gt;‘학습’을 누르세요. 선형 모델이 배우면서 손실이 줄고, 내 손글씨에 대한 예측도 바뀝니다.&lt;/li&gt;&lt;li&gt;‘그린 그대로’와 ‘MNIST처럼 맞춤’을 바꿔 보세요. 예측이 틀리는 이유가 여기 있을 때가 많습니다.&lt;/li&gt;&lt;li&gt;키보드에서 3이나 7을 누르면 그 레이블로 손글씨가 추가됩니다. 둘 다로 학습하고 이전과 이후를 비교하세요.&lt;/li&gt;&lt;li&gt;파란색 질문을 누르면 두 번째 페이지인 살펴보기로 갑니다. 왜 그렇게 예측하는지, 어떻게 배웠는지, 어디서 틀리는지 볼 수 있습니다. 손실 곡선을 따라 끌면 지난 스텝으로 돌아갑니다.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;처음이라면 코스(Ctrl+4)가 짧은 활동으로 안내합니다. 실험실(Ctrl+3)에서는 수 몇 개로 경사 하강법의 모든 것을 볼 수 있습니다. 용어는 도움말 → 용어집에 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>용어집(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Fine-tune on my drawings</source>
        <translation>내 손글씨로 미세 조정(&amp;F)</translation>
    </message>
    <message>
        <source>784-30-1, as in the boo&amp;k</source>
        <translation>책과 같은 784-30-1(&amp;K)</translation>
    </message>
    <message>
        <source>Sets the network and all other settings as in the chapter. The model starts from scratch.</source>
        <translation>신경망을 고르고 나머지 설정도 모두 책의 4장과 같게 합니다. 모델은 처음부터 다시 시작합니다.</translation>
    </message>
    <message>
        <source>&amp;Save drawings as a file …</source>
        <translation>내 손글씨를 파일로 저장(&amp;S) …</translation>
    </message>
    <message>
        <source>Save drawings as &amp;images</source>
        <translation>내 손글씨를 이미지로 저장(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Folder of PNG …</source>
        <translation>PNG 폴더(&amp;F) …</translation>
    </message>
    <message>
        <source>MNIST as &amp;CSV …</source>
        <translation>MNIST 형식의 CSV(&amp;C) …</translation>
    </message>
    <message>
        <source>Open &amp;project …</source>
        <translation>프로젝트 열기(&amp;P) …</translation>
    </message>
    <message>
        <source>Save p&amp;roject as …</source>
        <translation>프로젝트 저장(&amp;R) …</translation>
    </message>
    <message>
        <source>Open a p&amp;hoto of a digit …</source>
        <translation>숫자 사진 열기(&amp;H) …</translation>
    </message>
    <message>
        <source>Save the drawing as a pic&amp;ture …</source>
        <translation>캔버스의 숫자를 손글씨 파일로 저장(&amp;T) …</translation>
    </message>
    <message>
        <source>Trained &amp;models</source>
        <translation>학습된 모델(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Convolutional network, ten digits</source>
        <translation>합성곱 신경망, 숫자 열 개(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Network with two hidden layers, ten digits</source>
        <translation>은닉층이 둘인 신경망, 숫자 열 개(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Paste a picture</source>
        <translation>사진 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Images from a fi&amp;le (IDX, CSV) …</source>
        <translation>파일의 이미지(&amp;L) (IDX, CSV) …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>고대비(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>색(&amp;C)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>글자 크기(&amp;X)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>언어(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;The system&apos;s language</source>
        <translation>시스템 언어(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;How to begin</source>
        <translation>시작하기(&amp;H)</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>&lt;table cellspacing=&apos;6&apos;&gt;&lt;tr&gt;&lt;td&gt;0 … 9&lt;/td&gt;&lt;td&gt;add the drawing with that label&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;P, E&lt;/td&gt;&lt;td&gt;pen, eraser (or rub with the right mouse button, a pen&apos;s side button or its eraser end)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+Z, Ctrl+Shift+Z&lt;/td&gt;&lt;td&gt;undo, redo&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Delete&lt;/td&gt;&lt;td&gt;clear the canvas; among your drawings: remove what is selected&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+C, Ctrl+V&lt;/td&gt;&lt;td&gt;copy the drawing as a picture, paste a picture&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Escape&lt;/td&gt;&lt;td&gt;cancel the stroke being drawn&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;F5, F6, F7, F8&lt;/td&gt;&lt;td&gt;train or pause, step, stop, reset&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Shift+F5, Shift+F6&lt;/td&gt;&lt;td&gt;in the lab: to the end, ten steps&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+D&lt;/td&gt;&lt;td&gt;choose the digits&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+1 … Ctrl+5&lt;/td&gt;&lt;td&gt;draw and train, explore, lab, course, data&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+1 … Alt+4, Return&lt;/td&gt;&lt;td&gt;in the course: choose, continue&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+←, Alt+→&lt;/td&gt;&lt;td&gt;previous, next step of the training&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+PgUp, Alt+PgDn&lt;/td&gt;&lt;td&gt;previous, next epoch&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+Home, Alt+End&lt;/td&gt;&lt;td&gt;to the start, to the newest step&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</source>
        <translation>&lt;table cellspacing=&apos;6&apos;&gt;&lt;tr&gt;&lt;td&gt;0 … 9&lt;/td&gt;&lt;td&gt;그 숫자를 레이블로 붙여 손글씨 추가&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;P, E&lt;/td&gt;&lt;td&gt;펜, 지우개 (마우스 오른쪽 버튼, 펜 옆 버튼, 펜 끝의 지우개로 문질러도 됨)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+Z, Ctrl+Shift+Z&lt;/td&gt;&lt;td&gt;되돌리기, 다시 실행&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Delete&lt;/td&gt;&lt;td&gt;캔버스 비우기, 내 손글씨에서는 고른 것 삭제&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+C, Ctrl+V&lt;/td&gt;&lt;td&gt;손글씨를 그림으로 복사, 그림 붙여넣기&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Escape&lt;/td&gt;&lt;td&gt;그리던 획 취소&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;F5, F6, F7, F8&lt;/td&gt;&lt;td&gt;학습 또는 일시 정지, 한 스텝, 중지, 처음부터&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Shift+F5, Shift+F6&lt;/td&gt;&lt;td&gt;실험실에서: 끝까지, 열 스텝&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+D&lt;/td&gt;&lt;td&gt;숫자 고르기&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+1 … Ctrl+5&lt;/td&gt;&lt;td&gt;그리기와 학습, 살펴보기, 실험실, 코스, 데이터&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+1 … Alt+4, Return&lt;/td&gt;&lt;td&gt;코스에서: 고르기, 계속하기&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+←, Alt+→&lt;/td&gt;&lt;td&gt;이전 스텝, 다음 스텝&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+PgUp, Alt+PgDn&lt;/td&gt;&lt;td&gt;이전 에포크, 다음 에포크&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+Home, Alt+End&lt;/td&gt;&lt;td&gt;처음으로, 최신 스텝으로&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;On the canvas: the arrow keys move a pen (Home, Page Up, End and Page Down diagonally, with Shift a quarter of a pixel), Space lowers and lifts it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;캔버스에서: 화살표 키로 펜을 움직이고(Home, Page Up, End, Page Down은 대각선, Shift와 함께 누르면 4분의 1픽셀씩), 스페이스 키로 내리고 올립니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Check the published &amp;figures</source>
        <translation>책에 실린 수치 확인(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Teacher&apos;s folder …</source>
        <translation>교사용 폴더(&amp;T) …</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>정보(&amp;A)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Three or Seven {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Draw a digit, and watch a model learn.&lt;/p&gt;&lt;p&gt;MNIST: Yann LeCun, Corinna Cortes and Christopher J.C. Burges, CC BY-SA 3.0.&lt;/p&gt;&lt;p&gt;Free software under the MIT license. It uses Qt under the LGPL. What else it is made with is listed under Details.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Three or Seven {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;숫자를 그리고, 모델이 배우는 모습을 지켜보세요.&lt;/p&gt;&lt;p&gt;MNIST: Yann LeCun, Corinna Cortes, Christopher J.C. Burges, CC BY-SA 3.0.&lt;/p&gt;&lt;p&gt;MIT 라이선스를 따르는 자유 소프트웨어입니다. Qt는 LGPL에 따라 사용합니다. 그 밖에 쓰인 것은 “자세한 정보 표시”에서 볼 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Save the teacher&apos;s folder</source>
        <translation>교사용 폴더 저장</translation>
    </message>
    <message>
        <source>Saved in {folder}: a plan of three lessons, work sheets with and without answers, and a privacy sheet, in English and Korean ({count} PDF files).</source>
        <translation>저장한 곳: {folder}. 세 차시 수업 계획, 정답이 없는 활동지와 있는 활동지, 개인정보 안내를 영어와 한국어로 저장했습니다(PDF 파일 {count}개).</translation>
    </message>
    <message>
        <source>Saved in {folder}: a plan of three lessons, work sheets without answers, and a privacy sheet ({count} PDF files). The course hides its answers now; show them to save the sheets with answers, too.</source>
        <translation>저장한 곳: {folder}. 세 차시 수업 계획, 정답이 없는 활동지, 개인정보 안내를 저장했습니다(PDF 파일 {count}개). 지금은 코스가 정답을 숨기고 있습니다. 정답이 있는 활동지도 저장하려면 정답을 보이게 하세요.</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>{optimizer}, one-cycle up to {rate}, epochs {epochs}, batch {size}</source>
        <translation>{optimizer}, 원사이클 최대 {rate}, 에포크 {epochs}, 배치 {size}</translation>
    </message>
    <message>
        <source>{optimizer}, rate {rate}, epochs {epochs}, batch {size}</source>
        <translation>{optimizer}, 학습률 {rate}, 에포크 {epochs}, 배치 {size}</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>“{text}” is too large.</source>
        <translation>“{text}”: 너무 큽니다.</translation>
    </message>
    <message>
        <source>“{text}” is too small.</source>
        <translation>“{text}”: 너무 작습니다.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>“{text}”: 정수가 아닙니다.</translation>
    </message>
    <message>
        <source>“{text}” can mean {first} or {second}: write the one you mean.</source>
        <translation>“{text}”: {first} 또는 {second}일 수 있으니, 뜻한 쪽을 적으세요.</translation>
    </message>
    <message>
        <source>Write {number}, without thousands separators.</source>
        <translation>자릿수를 나누는 기호 없이 {number}처럼 적으세요.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}”: 수가 아닙니다.</translation>
    </message>
    <message>
        <source>There is no number here.</source>
        <translation>여기에 수가 없습니다.</translation>
    </message>
    <message>
        <source>Give a whole number from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 정수를 적으세요.</translation>
    </message>
    <message>
        <source>Give a number from {low} to {high}, or the same with a minus.</source>
        <translation>{low}부터 {high}까지의 수, 또는 그 앞에 음의 부호를 붙인 수를 적으세요.</translation>
    </message>
    <message>
        <source>Give a number from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 수를 적으세요.</translation>
    </message>
</context>
<context>
    <name>offers</name>
    <message>
        <source>Reset with rate {rate}</source>
        <translation>처음부터, 학습률 {rate}</translation>
    </message>
    <message>
        <source>Raise the rate to {rate}</source>
        <translation>학습률 올리기: {rate}</translation>
    </message>
    <message>
        <source>Train a network</source>
        <translation>신경망 학습하기</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>여기서 중지</translation>
    </message>
    <message>
        <source>Train on both</source>
        <translation>둘 다로 학습</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Save the drawings as a file …</source>
        <translation>파일로 저장 …</translation>
    </message>
    <message>
        <source>Reset and start from random numbers</source>
        <translation>처음부터, 난수에서 시작</translation>
    </message>
    <message>
        <source>Reset without weight decay</source>
        <translation>가중치 감쇠 없이 처음부터</translation>
    </message>
    <message>
        <source>Open a trained model</source>
        <translation>학습된 모델 열기</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <source>Balance the digits</source>
        <translation>숫자 균형 맞추기</translation>
    </message>
    <message>
        <source>Fit like MNIST</source>
        <translation>MNIST처럼 맞추기</translation>
    </message>
    <message>
        <source>Show me a digit</source>
        <translation>하나 보여 주기</translation>
    </message>
    <message>
        <source>Smaller rate {rate}</source>
        <translation>더 작은 학습률 {rate}</translation>
    </message>
    <message>
        <source>Scale the inputs × {scale}</source>
        <translation>입력 정규화(× {scale})</translation>
    </message>
    <message>
        <source>Zero the gradients</source>
        <translation>그레이디언트를 0으로</translation>
    </message>
    <message>
        <source>Use x**2 instead</source>
        <translation>대신 x**2로</translation>
    </message>
</context>
<context>
    <name>optimizers</name>
    <message>
        <source>{new}: the learning rate is now {rate}, the usual value; {before} was usual with {old}.</source>
        <translation>{new}: 이제 학습률은 여기서 보통 쓰는 값인 {rate}입니다. 이전 값 {before}: {old}에서 보통 쓰는 값.</translation>
    </message>
    <message>
        <source>{new}: the learning rate stays {rate}, as you set it; {usual} is usual.</source>
        <translation>{new}: 학습률은 직접 정한 값 {rate} 그대로입니다. 여기서 보통 쓰는 값은 {usual}입니다.</translation>
    </message>
</context>
<context>
    <name>overfitting</name>
    <message>
        <source>With variants</source>
        <translation>변형 사용</translation>
    </message>
    <message>
        <source>Without variants</source>
        <translation>변형 없음</translation>
    </message>
    <message>
        <source>{kind}: at step {step} the loss was no longer a finite number. Set a lower learning rate on the first page (Ctrl+1).</source>
        <translation>{kind}: 스텝 {step}에서 손실이 더는 유한한 수가 아니었습니다. 첫 페이지(Ctrl+1)에서 학습률을 낮추세요.</translation>
    </message>
    <message>
        <source>{kind}: the validation loss was lowest after step {best}: {low}. Since then it has risen to {valid} while the training loss fell from {then} to {train}: the model is memorizing the images.</source>
        <translation>{kind}: 검증 손실이 가장 낮았던 것은 스텝 {best} 뒤의 {low}입니다. 그 뒤로 검증 손실은 {valid}까지 올랐고 학습 손실은 {then}에서 {train}까지 내렸습니다. 모델이 학습 이미지를 외우고 있습니다.</translation>
    </message>
    <message>
        <source>{kind}: the validation loss was lowest after step {best}: {low}; after step {last} it is {valid}, the training loss {train}.</source>
        <translation>{kind}: 검증 손실이 가장 낮았던 것은 스텝 {best} 뒤의 {low}입니다. 스텝 {last} 뒤에는 검증 손실 {valid}, 학습 손실 {train}입니다.</translation>
    </message>
    <message>
        <source>{kind}: after step {last} the validation loss ({valid}) is close to its minimum; the training loss is {train}.</source>
        <translation>{kind}: 스텝 {last} 뒤의 검증 손실({valid})은 지금까지의 최솟값에 가깝습니다. 학습 손실은 {train}입니다.</translation>
    </message>
    <message>
        <source>Gap between the losses after step {step}: {without} without variants, {varied} with variants. Accuracy on the validation set: {right} and {right_too}.</source>
        <translation>스텝 {step} 뒤 두 손실의 차이: 변형 없이 {without}, 변형을 쓰면 {varied}. 검증 세트 정확도: 각각 {right}, {right_too}.</translation>
    </message>
</context>
<context>
    <name>path</name>
    <message>
        <source>English</source>
        <translation>한국어</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>The model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>The baseline by L1</source>
        <translation>L1 기준선</translation>
    </message>
    <message>
        <source>The baseline by RMSE</source>
        <translation>RMSE 기준선 모델</translation>
    </message>
    <message>
        <source>There is no drawing of these digits yet.</source>
        <translation>이 숫자들의 손글씨가 아직 없습니다.</translation>
    </message>
    <message>
        <source>{model}: {correct} of {n} correct on “{name}” ({share}).</source>
        <translation>{model}: “{name}”의 손글씨 {n}장 중 {correct}개 정답 ({share}).</translation>
    </message>
    <message>
        <source>{model} does equally well on everyone: {share} each.</source>
        <translation>{model}: 모두에게 똑같이 {share}입니다.</translation>
    </message>
    <message>
        <source>{model} does worst on {names}, a tie: {share} each.</source>
        <translation>{model}: {names}에서 가장 낮습니다. 동점으로 각각 {share}입니다.</translation>
    </message>
    <message>
        <source>{model} does worst on “{name}”: {correct} of {n} correct ({share}).</source>
        <translation>{model}: “{name}”에서 가장 낮습니다. {n}개 중 {correct}개 정답 ({share}).</translation>
    </message>
    <message>
        <source>That is only 1 drawing: it says next to nothing.</source>
        <translation>손글씨가 1개뿐이라 거의 아무것도 말해 주지 않습니다.</translation>
    </message>
    <message>
        <source>Only {n} drawings: one more mistake or one less makes {points} points.</source>
        <translation>손글씨가 {n}개뿐입니다. 하나를 더 맞히거나 틀리면 {points}점이 달라집니다.</translation>
    </message>
    <message>
        <source>Never having seen their hand, the models are right on {correct} of {n} drawings ({share}). Seed {seed}, every other person&apos;s drawing counted as {weight}.</source>
        <translation>그 글씨를 본 적 없는 모델들은 손글씨 {n}장 중 {correct}개를 맞혔습니다 ({share}). 시드 {seed}, 다른 사람의 손글씨 하나는 {weight}개로 셉니다.</translation>
    </message>
    <message>
        <source>The model looked at: {share}.</source>
        <translation>보고 있는 모델: {share}.</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} 외 {n}개</translation>
    </message>
</context>
<context>
    <name>plots</name>
    <message>
        <source>Nothing is plotted yet.</source>
        <translation>아직 그려진 것이 없습니다.</translation>
    </message>
    <message>
        <source>{name} from {low} to {high}, at the end {last}</source>
        <translation>{name}: 최소 {low}, 최대 {high}, 마지막 {last}</translation>
    </message>
</context>
<context>
    <name>rate_finder</name>
    <message>
        <source>None of the short runs has a higher accuracy than their start, or than always predicting one digit, so there is no suggestion: from this start the model has little left to learn, or cannot learn. Choose another start and search again.</source>
        <translation>어느 짧은 학습에서도 정확도가 시작할 때나 언제나 한 숫자로 예측할 때보다 높지 않아 제안이 없습니다. 이 시작값에서는 더 배울 것이 거의 없거나 배우지 못합니다. 다른 시작값을 고르고 다시 찾으세요.</translation>
    </message>
    <message>
        <source>So short runs were tried from the start, each at a constant rate, {apart} times the next (steps in each: {steps}). Of these {count} (◆) the one at {rate} has the highest accuracy on the validation images: {accuracy}.</source>
        <translation>그래서 서로 {apart}배씩 다른 일정한 학습률로 처음부터 짧게 학습해 보았습니다(각 {steps}스텝). 이 {count}번(◆) 가운데 검증 이미지의 정확도는 학습률 {rate}에서 가장 높습니다: {accuracy}.</translation>
    </message>
    <message>
        <source>Suggested: {rate}. While the rate grew, the loss fell by no more than batches differ.</source>
        <translation>제안: {rate}. 학습률을 높이는 동안 손실은 배치마다 다른 정도로만 내려갔습니다.</translation>
    </message>
    <message>
        <source>Suggested: {rate}. Between the rates {first} and {last} the smoothed loss has completed at least {part} % of its fall. But there, smaller steps had prepared the model.</source>
        <translation>제안: {rate}. 학습률 {first}부터 {last}까지는 매끄럽게 한 손실이 전체 하락의 {part} % 이상 내려와 있습니다. 하지만 거기서는 그전의 더 작은 스텝이 모델을 준비해 두었습니다.</translation>
    </message>
    <message>
        <source>Short runs from the start, each at a constant rate. Ended so far: {count}.</source>
        <translation>일정한 학습률로 처음부터 짧게 학습하는 중. 지금까지 끝난 횟수: {count}.</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>one-cycle</source>
        <translation>원사이클</translation>
    </message>
    <message>
        <source>Every step of a run uses this rate. One-cycle warms up and ends with smaller and smaller steps.</source>
        <translation>실행의 모든 스텝이 이 학습률을 씁니다. 원사이클은 낮게 시작해 올렸다가 점점 작은 스텝으로 끝납니다.</translation>
    </message>
    <message>
        <source>A run starts at {first}, rises to {rate} over three tenths of the steps, and falls to almost 0.</source>
        <translation>{first}에서 시작해 전체 스텝의 10분의 3 동안 {rate}까지 올랐다가 거의 0까지 내려갑니다.</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>my drawings</source>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준선 모델</translation>
    </message>
    <message>
        <source>opened weights</source>
        <translation>불러온 가중치</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>그린 그대로</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>{first}, then {last}</source>
        <translation>{first}, 나중에 {last}</translation>
    </message>
    <message>
        <source>PyTorch&apos;s own</source>
        <translation>PyTorch식</translation>
    </message>
    <message>
        <source>Kaiming</source>
        <translation>Kaiming식</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot식</translation>
    </message>
    <message>
        <source>at most {rate}</source>
        <translation>최대 {rate}</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>started from</source>
        <translation>초깃값</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>trained on</source>
        <translation>학습 데이터</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지 수</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>shift {shift} px, turn {turn}°, size {size}%, slant {slant}%, thickness {thickness} px, bend {bend} px</source>
        <translation>이동 {shift}px, 회전 {turn}°, 크기 {size}%, 기울기 {slant}%, 굵기 {thickness}px, 휨 {bend}px</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>따로 남김</translation>
    </message>
    <message>
        <source>{first}, then others, then {last}</source>
        <translation>{first}, 다른 값들을 거쳐 {last}</translation>
    </message>
    <message>
        <source>one-cycle</source>
        <translation>원사이클</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>accuracy on {images}</source>
        <translation>{images} 정확도</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>both, my drawings ×{weight}</source>
        <translation>둘 다, 내 손글씨 ×{weight}</translation>
    </message>
    <message>
        <source>fitted like MNIST</source>
        <translation>MNIST처럼 맞춤</translation>
    </message>
    <message>
        <source>epochs set</source>
        <translation>지정한 에포크 수</translation>
    </message>
    <message>
        <source>form of the drawings</source>
        <translation>손글씨의 형태</translation>
    </message>
    <message>
        <source>balance the digits</source>
        <translation>숫자 균형 맞추기</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝 수</translation>
    </message>
    <message>
        <source>mean loss</source>
        <translation>평균 손실</translation>
    </message>
    <message>
        <source>the first run</source>
        <translation>첫 실행</translation>
    </message>
    <message>
        <source>{fact} {new} instead of {old}</source>
        <translation>{fact} {old} 대신 {new}</translation>
    </message>
    <message>
        <source>other drawings</source>
        <translation>다른 손글씨들</translation>
    </message>
    <message>
        <source>same settings as {name}</source>
        <translation>{name}: 설정이 같음</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>실행 {number}</translation>
    </message>
    <message>
        <source>The whole of {name} is kept under Runs. The next training continues from its step {step}.</source>
        <translation>{name} 전체는 실행 기록에 남아 있습니다. 다음 학습은 그 {step}번째 스텝에서 이어집니다.</translation>
    </message>
    <message>
        <source>To free memory, the oldest runs were removed from the list: {names}</source>
        <translation>메모리를 비우려고 가장 오래된 실행을 목록에서 지웠습니다: {names}</translation>
    </message>
</context>
<context>
    <name>shipped_models</name>
    <message>
        <source>The trained model is open: {name}. Draw any digit.</source>
        <translation>학습된 모델을 열었습니다: {name}. 아무 숫자나 그려 보세요.</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>predict</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>initialize</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>학습 종료</translation>
    </message>
    <message>
        <source>Next begins a new run with step 1. What you have trained so far stays under Runs.</source>
        <translation>‘다음’을 누르면 1단계부터 새 실행을 시작합니다. 지금까지 학습한 것은 ‘실행 기록’에 남습니다.</translation>
    </message>
    <message>
        <source>1 · The weights and the bias get the start chosen in the settings.</source>
        <translation>1 · 가중치와 편향을 설정에서 고른 초깃값으로 두었습니다.</translation>
    </message>
    <message>
        <source>4 · How much the loss rises if a weight grows a little: one number for each weight.</source>
        <translation>4 · 가중치를 조금 늘리면 손실이 얼마나 늘어나는지를 가중치마다 하나씩 구했습니다.</translation>
    </message>
    <message>
        <source>3 · Each image&apos;s loss is −ln of the predicted probability of its label. The loss is the mean of the {n}: ({sum}) / {n} = {loss}</source>
        <translation>3 · 이미지마다 손실은 레이블이 받은 확률의 −ln입니다. 손실은 그 {n}개의 평균입니다: ({sum}) / {n} = {loss}</translation>
    </message>
    <message>
        <source>3 · Each image&apos;s loss is 1 − the predicted probability of its label. The loss is the mean of the {n}: ({sum}) / {n} = {loss}</source>
        <translation>3 · 이미지마다 손실은 1 − 레이블이 받은 확률입니다. 손실은 그 {n}개의 평균입니다: ({sum}) / {n} = {loss}</translation>
    </message>
    <message>
        <source>What weight decay adds to it comes in step 5.</source>
        <translation>가중치 감쇠가 여기에 더하는 값은 5단계에서 나옵니다.</translation>
    </message>
    <message>
        <source>6 · All epochs are done: nothing left to repeat.</source>
        <translation>6 · 모든 에포크를 마쳤습니다. 더 반복할 것이 없습니다.</translation>
    </message>
    <message>
        <source>6 · Repeat: next comes batch {batch} of epoch {epoch}.</source>
        <translation>6 · 다시 반복합니다. 다음: 에포크 {epoch}, 배치 {batch}.</translation>
    </message>
    <message>
        <source>2 · Batch {batch} of {batches} in epoch {epoch}: for each of its {n} images the logit is the sum of weight × pixel plus the bias, and from it the probability.</source>
        <translation>2 · 에포크 {epoch}, 배치 {batch}/{batches}: 이미지 {n}장 각각에 대해 가중치 × 픽셀의 합에 편향을 더해 로짓을 구하고, 로짓에서 확률을 구했습니다.</translation>
    </message>
    <message>
        <source>7 · Stopped after step {n}. The weights are kept.</source>
        <translation>7 · {n}스텝 만에 학습을 종료했습니다. 가중치는 그대로 유지합니다.</translation>
    </message>
    <message>
        <source>2 · Batch {batch} of {batches} in epoch {epoch}: the model works out the logits of each of its {n} images, and from them the probabilities.</source>
        <translation>2 · 에포크 {epoch}, 배치 {batch}/{batches}: 모델이 이미지 {n}장 각각의 로짓을 계산하고, 로짓에서 확률을 구했습니다.</translation>
    </message>
    <message>
        <source>The learning rate is {rate}.</source>
        <translation>학습률은 {rate}입니다.</translation>
    </message>
    <message>
        <source>This step&apos;s learning rate is {rate} by one-cycle.</source>
        <translation>이 스텝의 학습률은 원 사이클에 따라 {rate}입니다.</translation>
    </message>
    <message>
        <source>The learning rate is {rate}; the bias went from {before} to {after}.</source>
        <translation>학습률 {rate}, 편향 {before} → {after}.</translation>
    </message>
    <message>
        <source>This step&apos;s learning rate is {rate} by one-cycle; the bias went from {before} to {after}.</source>
        <translation>원사이클에 따른 이 스텝의 학습률 {rate}, 편향 {before} → {after}.</translation>
    </message>
    <message>
        <source>5 · Every weight becomes weight − learning rate × (gradient + {decay} × weight): {decay} is the weight decay.</source>
        <translation>5 · 가중치 ← 가중치 − 학습률 × (그레이디언트 + {decay} × 가중치). 가중치 감쇠 {decay}.</translation>
    </message>
    <message>
        <source>Weight decay has added {decay} × weight to the gradient.</source>
        <translation>가중치 감쇠로 그레이디언트에 {decay} × 가중치를 더했습니다.</translation>
    </message>
</context>
<context>
    <name>starts</name>
    <message>
        <source>zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준선 모델</translation>
    </message>
    <message>
        <source>PyTorch&apos;s</source>
        <translation>PyTorch식</translation>
    </message>
    <message>
        <source>Kaiming&apos;s</source>
        <translation>Kaiming식</translation>
    </message>
    <message>
        <source>Glorot&apos;s</source>
        <translation>Glorot식</translation>
    </message>
    <message>
        <source>The weights before the first step. The seed decides the random numbers.</source>
        <translation>가중치가 시작하는 값입니다. 난수는 시드로 정해집니다.</translation>
    </message>
    <message>
        <source>Zeros: enough for a linear model. In a network with ReLU or tanh every unit would be 0 and stay 0: no weight would ever learn, only the last biases. With sigmoid all units would stay identical.</source>
        <translation>0: 선형 모델에는 충분합니다. ReLU나 tanh를 쓰는 신경망에서는 모든 유닛이 0인 채로 남아 어느 가중치도 배우지 못하고 마지막 편향만 배웁니다. 시그모이드에서는 모든 유닛이 똑같은 채로 남습니다.</translation>
    </message>
    <message>
        <source>Random: like init_params in the chapter, around 0 with standard deviation 1.</source>
        <translation>무작위: 책의 init_params처럼 평균 0, 표준편차 1인 수입니다.</translation>
    </message>
    <message>
        <source>Baseline: a linear model that predicts exactly like the RMSE baseline.</source>
        <translation>기준선 모델: RMSE 기준선 모델과 똑같이 예측하는 선형 모델입니다.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s: like nn.Linear, uniform within ±1/√inputs. Kaiming&apos;s: variance 2/inputs, made for ReLU. Glorot&apos;s: uniform within ±√(6/(inputs + units)).</source>
        <translation>PyTorch 기본: nn.Linear처럼 ±1/√입력 수 안에서 고르게. Kaiming: 분산 2/입력 수, ReLU에 맞춘 방법. Glorot: ±√(6/(입력 수 + 유닛 수)) 안에서 고르게.</translation>
    </message>
</context>
<context>
    <name>step pictures</name>
    <message>
        <source>weights before</source>
        <translation>이전 가중치</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>weights after</source>
        <translation>이후 가중치</translation>
    </message>
    <message>
        <source>up to ±{largest}
bias {bias}</source>
        <translation>최대 ±{largest}
편향 {bias}</translation>
    </message>
    <message>
        <source>up to {largest}
for the bias {bias}</source>
        <translation>최대 {largest}
편향에는 {bias}</translation>
    </message>
    <message>
        <source>up to ±{largest}
for the bias {bias}</source>
        <translation>최대 ±{largest}
편향에는 {bias}</translation>
    </message>
</context>
<context>
    <name>step words</name>
    <message>
        <source>viewing step {step} of {steps}</source>
        <translation>스텝 {step} / {steps} 보는 중</translation>
    </message>
    <message>
        <source>step 0 · trained before</source>
        <translation>스텝 0 · 학습한 모델</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>the logit (above 0: prediction {first}, below 0: {second})</source>
        <translation>로짓 (0보다 크면 예측 {first}, 작으면 {second})</translation>
    </message>
    <message>
        <source>the logit of {digit}</source>
        <translation>{digit}의 로짓</translation>
    </message>
    <message>
        <source>{on} of {units} units are on. Evidence for {digit}: {up}; against it: {down}; bias: {bias}; logit: {logit}</source>
        <translation>유닛 {units}개 중 {on}개가 켜져 있습니다. {digit}&#xa0;쪽 {up}, 반대쪽 {down}, 편향 {bias}, 합하면 로짓 {logit}</translation>
    </message>
    <message>
        <source>Click a unit to switch it off and see what changes.</source>
        <translation>유닛을 클릭하면 꺼지고, 무엇이 달라지는지 보입니다.</translation>
    </message>
    <message>
        <source>The {shown} units that add or subtract most are shown, of {units}.</source>
        <translation>유닛 {units}개 가운데 가장 많이 보태거나 빼는 {shown}개만 보입니다.</translation>
    </message>
    <message>
        <source>Linear models: the same units are on for all {images} validation images, so one linear model predicts them all.</source>
        <translation>선형 모델: 검증 이미지 {images}장 모두에서 켜진 유닛이 같으므로, 모두에게 하나의 같은 선형 모델입니다.</translation>
    </message>
    <message>
        <source>Linear models: {n} patterns of units on and off on the {images} validation images, each one a separate linear model.</source>
        <translation>선형 모델: 검증 이미지 {images}장에서 켜지고 꺼진 유닛의 무늬가 {n}가지이며, 무늬마다 하나의 선형 모델입니다.</translation>
    </message>
    <message>
        <source>Unit {n}: the sum is below 0, so ReLU makes it 0: the unit is off and adds nothing.</source>
        <translation>유닛 {n}: 합이 0보다 작아 ReLU가 0으로 만듭니다. 꺼져 있어 아무것도 보태지 않습니다.</translation>
    </message>
    <message>
        <source>Linear models on the {images} validation images: counting …</source>
        <translation>검증 이미지 {images}장에서의 선형 모델: 세는 중&#xa0;…</translation>
    </message>
    <message>
        <source>Unit {n}: activation {activation} × weight {weight} = {added}</source>
        <translation>유닛 {n}: 활성값 {activation} × 가중치 {weight} = {added}</translation>
    </message>
</context>
<context>
    <name>walk</name>
    <message>
        <source>unit {unit} turns on</source>
        <translation>유닛 {unit}: 켜짐</translation>
    </message>
    <message>
        <source>unit {unit} turns off</source>
        <translation>유닛 {unit}: 꺼짐</translation>
    </message>
    <message>
        <source>unit {unit} of hidden layer {layer} turns on</source>
        <translation>은닉층 {layer}의 유닛 {unit}: 켜짐</translation>
    </message>
    <message>
        <source>unit {unit} of hidden layer {layer} turns off</source>
        <translation>은닉층 {layer}의 유닛 {unit}: 꺼짐</translation>
    </message>
    <message>
        <source>layer {layer}, map {map}, cell {row}, {column}: another of the four sums becomes the largest</source>
        <translation>{layer}층 맵 {map}의 칸 {row}, {column}: 네 합 가운데 다른 것이 가장 커짐</translation>
    </message>
    <message>
        <source>layer {layer}, map {map}, cell {row}, {column} turns on</source>
        <translation>{layer}층 맵 {map}의 칸 {row}, {column} 켜짐</translation>
    </message>
    <message>
        <source>layer {layer}, map {map}, cell {row}, {column} turns off</source>
        <translation>{layer}층 맵 {map}의 칸 {row}, {column} 꺼짐</translation>
    </message>
    <message>
        <source>{named} and {n} more</source>
        <translation>{named} 외 {n}개</translation>
    </message>
    <message>
        <source>A linear model has the same weights everywhere, so the logit is one straight line. Train a network to see it bend.</source>
        <translation>선형 모델은 어디서나 가중치가 같으므로 로짓이 하나의 곧은 선입니다. 신경망을 학습하면 선이 꺾입니다.</translation>
    </message>
    <message>
        <source>Only the {marked} largest bends of this logit are marked.</source>
        <translation>이 로짓이 가장 크게 꺾이는 {marked}곳만 표시했습니다.</translation>
    </message>
    <message>
        <source>No cell switches along the way, so the line is one straight piece: the same linear model everywhere.</source>
        <translation>가는 길에 바뀌는 칸이 없어 곧은 조각 하나입니다. 어디서나 같은 선형 모델입니다.</translation>
    </message>
    <message>
        <source>Cells switch {kinks} times along the way, {relu} by ReLU and {pooled} by max pooling: {pieces} straight pieces, each one a separate linear model.</source>
        <translation>가는 길에 칸이 {kinks}번 바뀝니다(ReLU로 {relu}번, 최대 풀링으로 {pooled}번). 곧은 조각 {pieces}개가 저마다 하나의 선형 모델입니다.</translation>
    </message>
    <message>
        <source>No unit switches along the way, so the line is one straight piece: the same linear model everywhere.</source>
        <translation>가는 길에 바뀌는 유닛이 없어 곧은 조각 하나입니다. 어디서나 같은 선형 모델입니다.</translation>
    </message>
    <message>
        <source>One unit switches along the way: {pieces} straight pieces, each one a separate linear model.</source>
        <translation>가는 길에 유닛이 한 번 바뀝니다. 곧은 조각 {pieces}개가 저마다 하나의 선형 모델입니다.</translation>
    </message>
    <message>
        <source>Units switch {kinks} times along the way: {pieces} straight pieces, each one a separate linear model.</source>
        <translation>가는 길에 유닛이 {kinks}번 바뀝니다. 곧은 조각 {pieces}개가 저마다 하나의 선형 모델입니다.</translation>
    </message>
    <message>
        <source>Pixels add {up} and subtract {down}: together {sum}, from {here} to {there}</source>
        <translation>픽셀이 더하는 값 {up}, 빼는 값 {down}, 합 {sum} ({here} → {there})</translation>
    </message>
    <message>
        <source>There are more than {most} kinks along the way: the weights of this model have exploded. Reset the model, and train with a smaller learning rate.</source>
        <translation>가는 길에 꺾임이 {most}개 넘게 있습니다. 이 모델의 가중치가 폭발했습니다. 처음부터 더 작은 학습률로 학습하세요.</translation>
    </message>
    <message>
        <source>A walk through this model takes long to compute, which would slow the training: it will be computed at the next pause.</source>
        <translation>이 모델의 길을 계산하는 데 오래 걸려 학습이 느려집니다. 다음에 멈출 때 계산합니다.</translation>
    </message>
    <message>
        <source>This walk is not up to date: computing the new one …</source>
        <translation>조금 전의 길입니다. 지금의 길을 계산하고 있습니다 …</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
</TS>
