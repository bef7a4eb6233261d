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
        <source>The fraction of validation images read rightly, at the end of each epoch. The dashed line is the pixel-similarity baseline (L1) on the same images, all taken together. (Chapter 4 prints 0.9511, the mean of its accuracies on 3s and on 7s.)</source>
        <translation>에폭이 끝날 때마다 검증 세트에서 맞힌 이미지의 비율입니다. 파선은 같은 이미지 전체에 대한 픽셀 유사도 기준 모델(L1)의 정확도입니다. (4장의 0.9511은 3에 대한 정확도와 7에 대한 정확도의 평균입니다.)</translation>
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
        <translation>L1 기준 모델 {value}</translation>
    </message>
    <message>
        <source>step {step}: accuracy {accuracy}</source>
        <translation>스텝 {step}: 정확도 {accuracy}</translation>
    </message>
</context>
<context>
    <name>AsLinearView</name>
    <message>
        <source>The RMSE baseline, as weights</source>
        <translation>가중치로 본 RMSE 기준 모델</translation>
    </message>
    <message>
        <source>The linear model, trained</source>
        <translation>학습한 선형 모델</translation>
    </message>
    <message>
        <source>Start SGD from here</source>
        <translation>여기서 SGD 시작</translation>
    </message>
    <message>
        <source>Reset, and let the training begin with the baseline&apos;s weights instead of zeros.</source>
        <translation>초기화한 뒤, 0 대신 기준 모델의 가중치에서 학습을 시작합니다.</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Blue speaks for the first digit, orange for the second.</source>
        <translation>파랑은 첫째 숫자 쪽 근거, 주황은 둘째 숫자 쪽 근거입니다.</translation>
    </message>
    <message>
        <source>Blue speaks for the digit, orange against it.</source>
        <translation>파랑은 그 숫자라는 근거, 주황은 아니라는 근거입니다.</translation>
    </message>
    <message>
        <source>Nearer to mean {first} by RMSE is the same as: the sum of 2 (mean {first} − mean {second}) × pixel, plus |mean {second}|² − |mean {first}|², is over 0.</source>
        <translation>RMSE로 평균 {first} 쪽에 더 가깝다는 것은 다음 값이 0보다 크다는 것과 같습니다: 2 (평균 {first} − 평균 {second}) × 픽셀의 합 + |평균 {second}|² − |평균 {first}|².</translation>
    </message>
    <message>
        <source>Nearest by RMSE is the digit whose sum of 2 × mean × pixel, minus |mean|², is largest.</source>
        <translation>RMSE로 가장 가까운 숫자는 (2 × 평균 × 픽셀의 합) − |평균|² 값이 가장 큰 숫자입니다.</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중 …</translation>
    </message>
    <message>
        <source>It knows nothing yet: press Train, or start from the baseline&apos;s weights.</source>
        <translation>아직 아무것도 모릅니다. ‘학습’을 누르거나 기준 모델의 가중치에서 시작하세요.</translation>
    </message>
    <message>
        <source>How alike the two pictures are (cosine of the angle between their weights): {value}</source>
        <translation>두 가중치 그림이 닮은 정도(두 가중치 벡터가 이루는 각의 코사인): {value}</translation>
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
    <message>
        <source>logit of your drawing {logit}, so it says {digit}</source>
        <translation>내 그림의 로짓 {logit}, 따라서 답은 {digit}</translation>
    </message>
    <message>
        <source>of your drawing it says {digit}</source>
        <translation>내 그림에 대한 답: {digit}</translation>
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
        <source>its root = {distance}</source>
        <translation>제곱근 = {distance}</translation>
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
        <source>For each pixel |drawing − mean|. Their mean over the 784 pixels is the distance; the digit with the smallest one is the answer.</source>
        <translation>픽셀마다 |그림 − 평균|을 구합니다. 784개 픽셀에 대해 평균한 값이 거리이고, 거리가 가장 짧은 숫자가 답입니다.</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>For each pixel (drawing − mean)². The root of their mean over the 784 pixels is the distance; the digit with the smallest one is the answer.</source>
        <translation>픽셀마다 (그림 − 평균)²을 구합니다. 784개 픽셀에 대해 평균한 값의 제곱근이 거리이고, 거리가 가장 짧은 숫자가 답입니다.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>|drawing − {mean}|</source>
        <translation>|그림 − {mean}|</translation>
    </message>
    <message>
        <source>(drawing − {mean})²</source>
        <translation>(그림 − {mean})²</translation>
    </message>
    <message>
        <source>the L1 to {digit}</source>
        <translation>{digit}까지의 L1 거리</translation>
    </message>
    <message>
        <source>the nearest</source>
        <translation>가장 가까움</translation>
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
        <source>its loss</source>
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
    <name>Board</name>
    <message>
        <source>your drawing</source>
        <translation>내 그림</translation>
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
        <source>its root</source>
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
        <source>Go on until the weights have changed</source>
        <translation>가중치가 바뀔 때까지 진행합니다</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>weights before</source>
        <translation>이전 가중치</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>rate × gradient</source>
        <translation>학습률 × 그레이디언트</translation>
    </message>
    <message>
        <source>weights after</source>
        <translation>이후 가중치</translation>
    </message>
    <message>
        <source>the batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>weights of {digit}</source>
        <translation>숫자 {digit}의 가중치</translation>
    </message>
    <message>
        <source>Whose weights are shown</source>
        <translation>가중치를 표시할 숫자</translation>
    </message>
    <message>
        <source>The numbers were no longer finite, so the step could not be taken.</source>
        <translation>숫자가 더 이상 유한하지 않아 스텝을 진행할 수 없었습니다.</translation>
    </message>
    <message>
        <source>The table has the first {n} images; the mean is over all.</source>
        <translation>표에는 앞의 이미지 {n}장만 있습니다. 평균은 전체에 대한 값입니다.</translation>
    </message>
    <message>
        <source>up to ±{largest}
bias {bias}</source>
        <translation>최대 ±{largest}
편향 {bias}</translation>
    </message>
    <message>
        <source>up to ±{largest}
for the bias {bias}</source>
        <translation>최대 ±{largest}
편향에는 {bias}</translation>
    </message>
    <message>
        <source>Next: {number} {name}</source>
        <translation>다음: {number} {name}</translation>
    </message>
    <message>
        <source>PyTorch and the digits are being loaded.</source>
        <translation>PyTorch와 숫자 이미지를 불러오고 있습니다.</translation>
    </message>
    <message>
        <source>Point at a pixel: its weight&apos;s step in numbers.</source>
        <translation>픽셀을 가리키면 그 가중치가 어떻게 바뀌는지 숫자로 보여 줍니다.</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {before} − {rate} × {gradient} = {after}</source>
        <translation>{row}행 {column}열: {before} − {rate} × {gradient} = {after}</translation>
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
        <source>Draw a digit here</source>
        <translation>여기에 숫자를 그리세요</translation>
    </message>
</context>
<context>
    <name>CollectionPanel</name>
    <message>
        <source>My drawings</source>
        <translation>내 그림</translation>
    </message>
    <message>
        <source>Draw a digit, then press its key or its button to add it here.
Then train on your drawings and see what changes.</source>
        <translation>숫자를 그린 뒤 해당 숫자 키나 버튼을 누르면 여기에 추가됩니다.
그런 다음 내 그림으로 학습해 무엇이 달라지는지 보세요.</translation>
    </message>
    <message>
        <source>Add the drawing as</source>
        <translation>레이블을 붙여 추가</translation>
    </message>
    <message>
        <source>Click: put it back on the canvas. Delete: remove it. A digit&apos;s key or the right button: change its label.</source>
        <translation>클릭: 캔버스로 다시 가져옵니다. Delete: 삭제합니다. 숫자 키나 마우스 오른쪽 버튼: 레이블을 바꿉니다.</translation>
    </message>
    <message>
        <source>Add the drawing as {digit}</source>
        <translation>그림 추가, 레이블 {digit}</translation>
    </message>
    <message>
        <source>Add the drawing as a {digit} (key {digit})</source>
        <translation>레이블 {digit}을(를) 붙여 그림을 추가합니다 ({digit} 키)</translation>
    </message>
    <message>
        <source>What is on the canvas is an image of the data. Draw a {digit} yourself, then add it.</source>
        <translation>지금 캔버스에 있는 것은 데이터의 이미지입니다. 숫자 {digit} 하나를 직접 그린 다음 추가하세요.</translation>
    </message>
    <message>
        <source>The canvas is blank: draw a {digit} first, then add it.</source>
        <translation>캔버스가 비어 있습니다. 먼저 숫자 {digit} 하나를 그린 다음 추가하세요.</translation>
    </message>
    <message>
        <source>{digit} is not one of the digits told apart now. Choose it under Digits first.</source>
        <translation>숫자 {digit}: 지금 구분하는 숫자가 아닙니다. 먼저 ‘숫자’ 메뉴에서 고르세요.</translation>
    </message>
    <message>
        <source>This drawing is among yours already. Draw another {digit}.</source>
        <translation>이 그림은 이미 내 그림에 있습니다. 숫자 {digit} 하나를 새로 그리세요.</translation>
    </message>
    <message>
        <source>Added as a {digit}. Draw the next one: it begins on a blank canvas.</source>
        <translation>레이블 {digit}, 내 그림에 추가했습니다. 다음 숫자를 그리면 빈 캔버스에서 시작합니다.</translation>
    </message>
    <message>
        <source>Removed a {digit} from your drawings.</source>
        <translation>내 그림에서 숫자 {digit} 하나를 삭제했습니다.</translation>
    </message>
    <message>
        <source>It is a {digit}</source>
        <translation>레이블 변경: {digit}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>read rightly</source>
        <translation>맞힌 이미지</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>as {digit}</source>
        <translation>답 {digit}</translation>
    </message>
    <message>
        <source>a {digit}</source>
        <translation>레이블 {digit}</translation>
    </message>
    <message>
        <source>{right} of {images} · {share}</source>
        <translation>{right}/{images}장 · {share}</translation>
    </message>
    <message>
        <source>{count} of {images} images of a {label} were read as {answer}: {share}.</source>
        <translation>레이블 {label}, 답 {answer}: 이미지 {images}장 중 {count}장, {share}.</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>A row for each digit that the images are, a column for each that they were read as. Right answers are framed, on the diagonal. The darker a cell, the larger its share of the row (by the square root). Click a cell, or press Enter on it, to see its images.</source>
        <translation>행은 이미지의 레이블, 열은 모델의 답입니다. 맞힌 칸은 대각선에 있고 테두리로 표시합니다. 칸이 진할수록 그 행에서 차지하는 비율이 큽니다(비율의 제곱근에 비례). 칸을 클릭하거나 칸에서 Enter를 누르면 해당 이미지를 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Answers of</source>
        <translation>답한 모델</translation>
    </message>
    <message>
        <source>Images of the cell chosen</source>
        <translation>고른 칸의 이미지</translation>
    </message>
    <message>
        <source>the confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중 …</translation>
    </message>
    <message>
        <source>The linear model has learned nothing yet: press Train, or choose the baseline.</source>
        <translation>선형 모델은 아직 배운 것이 없습니다. ‘학습’을 누르거나 기준 모델을 고르세요.</translation>
    </message>
    <message>
        <source>Choose a cell to see its images here.</source>
        <translation>칸을 고르면 그 칸의 이미지가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Images of a {label} read rightly, the least clear first: {count}</source>
        <translation>레이블 {label}, 맞힌 이미지 {count}장 (덜 분명한 것부터)</translation>
    </message>
    <message>
        <source>Images of a {label} read as {answer}, the worst first: {count}</source>
        <translation>레이블 {label}, 답 {answer}: 이미지 {count}장 (크게 틀린 것부터)</translation>
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
        <source>Tell these digits apart:</source>
        <translation>구분할 숫자:</translation>
    </message>
    <message>
        <source>What the linear model has learned is lost.</source>
        <translation>선형 모델이 학습한 내용은 사라집니다.</translation>
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
        <source>L1 is the mean of |drawing − mean image| over the 784 pixels; RMSE is the square root of the mean of its square. The shortest bar is the nearest digit.</source>
        <translation>L1은 |그림 − 평균 이미지|를 784개 픽셀에 대해 평균한 값이고, RMSE는 그 제곱의 평균에 제곱근을 취한 값입니다. 막대가 가장 짧은 숫자가 가장 가깝습니다.</translation>
    </message>
    <message>
        <source>shorter is nearer</source>
        <translation>짧을수록 가까움</translation>
    </message>
    <message>
        <source>{metric} to mean {digit}: {distance}</source>
        <translation>평균 {digit}까지 {metric} 거리: {distance}</translation>
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
        <source>Cut the strokes where you rub (E); the right mouse button does it too</source>
        <translation>문지른 곳의 획을 지웁니다 (E). 마우스 오른쪽 버튼으로도 됩니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Take back the last act (Ctrl+Z)</source>
        <translation>마지막 동작을 되돌립니다 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>재실행</translation>
    </message>
    <message>
        <source>Do it again (Ctrl+Shift+Z)</source>
        <translation>되돌린 동작을 재실행합니다 (Ctrl+Shift+Z)</translation>
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
    <name>ExplorePage</name>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>looking at step {step} of {steps}</source>
        <translation>스텝 {step}/{steps} 보는 중</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open drawings</source>
        <translation>그림 열기</translation>
    </message>
    <message>
        <source>Save drawings</source>
        <translation>그림 저장</translation>
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
        <source>Open a folder of images</source>
        <translation>이미지 폴더 열기</translation>
    </message>
    <message>
        <source>Drawings (*.jsonl)</source>
        <translation>그림 (*.jsonl)</translation>
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
        <source>Saved: {path}</source>
        <translation>저장했습니다: {path}</translation>
    </message>
    <message>
        <source>Drawings opened: {new}. There before: {before}.</source>
        <translation>새로 연 그림: {new}개. 원래 있던 그림: {before}개.</translation>
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
        <source>Change these pixels of your drawing&apos;s image. Undo takes it back.</source>
        <translation>내 그림의 이미지에서 이 픽셀들을 바꿉니다. ‘되돌리기’로 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Why no fewer pixels do it: the most that a pixel can do for the other digit, between 0 and 1, does not depend on any other pixel. So those that can do most are changed first, until the verdict turns over.</source>
        <translation>더 적은 픽셀로는 안 되는 까닭: 한 픽셀을 0과 1 사이에서 바꿔 다른 숫자에 보탤 수 있는 최대치는 다른 픽셀에 좌우되지 않습니다. 그래서 가장 많이 보탤 수 있는 픽셀부터 판정이 뒤집힐 때까지 차례로 바꿉니다.</translation>
    </message>
    <message>
        <source>{before} → {after} with {count} of 784 pixels</source>
        <translation>{before} → {after}: 784개 픽셀 중 {count}개</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
</context>
<context>
    <name>FlipView</name>
    <message>
        <source>Linear model</source>
        <translation>선형 모델</translation>
    </message>
    <message>
        <source>Baseline by L1</source>
        <translation>기준 모델(L1)</translation>
    </message>
    <message>
        <source>Baseline by RMSE</source>
        <translation>기준 모델(RMSE)</translation>
    </message>
    <message>
        <source>the pixels to change</source>
        <translation>바꿀 픽셀</translation>
    </message>
    <message>
        <source>Framed: a changed pixel, + with more ink, − with less. Each stays between 0 and 1, and no fewer pixels would do.</source>
        <translation>테두리는 바꾼 픽셀입니다. +: 잉크를 더함, −: 잉크를 덜어 냄. 픽셀 값은 모두 0과 1 사이이며, 이보다 적은 픽셀로는 뒤집을 수 없습니다.</translation>
    </message>
    <message>
        <source>The digits are still being loaded.</source>
        <translation>숫자를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>Draw a digit, and see here what would change the verdict on it.</source>
        <translation>숫자를 그리면 무엇이 그 판정을 바꾸는지 여기서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>It has not been trained yet: press Train.</source>
        <translation>아직 학습하지 않았습니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>PyTorch is still being loaded.</source>
        <translation>PyTorch를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>It cannot tell, so there is no verdict to turn over.</source>
        <translation>판정할 수 없어서 뒤집을 판정도 없습니다.</translation>
    </message>
    <message>
        <source>No change of pixels between 0 and 1 turns this verdict over.</source>
        <translation>픽셀을 0과 1 사이에서 어떻게 바꿔도 이 판정은 뒤집히지 않습니다.</translation>
    </message>
    <message>
        <source>{count} pixels are changed: {before} became {after}. Undo takes it back.</source>
        <translation>픽셀 {count}개를 바꿨습니다: {before} → {after}. ‘되돌리기’로 취소할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>FormsPanel</name>
    <message>
        <source>&amp;As drawn</source>
        <translation>그린 그대로(&amp;A)</translation>
    </message>
    <message>
        <source>Give the machines the drawing where you drew it. They have only ever seen centred digits of one size, so this often fails: that is the lesson.</source>
        <translation>그림을 그린 자리 그대로 두 모델에 입력합니다. 두 모델은 가운데에 놓인 일정한 크기의 숫자만 보았으므로 자주 틀립니다. 바로 그것이 배울 점입니다.</translation>
    </message>
    <message>
        <source>&amp;Normalised</source>
        <translation>정규화(&amp;N)</translation>
    </message>
    <message>
        <source>Prepared as MNIST&apos;s digits were: the longest side becomes 20 pixels, the lines are inked anew with a pen of 2.5 pixels, and the centre of mass is moved to the middle.</source>
        <translation>MNIST 숫자와 같은 방식으로 준비합니다. 긴 변을 20픽셀로 맞추고, 획을 2.5픽셀 펜으로 다시 긋고, 무게 중심을 한가운데로 옮깁니다.</translation>
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
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>{machine}: {digit}</source>
        <translation>{machine}: {digit}</translation>
    </message>
</context>
<context>
    <name>HandlePad</name>
    <message>
        <source>Your strokes with handles</source>
        <translation>조절점이 있는 내 획</translation>
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
    <name>LinearCard</name>
    <message>
        <source>Linear model: trained by SGD</source>
        <translation>선형 모델: SGD로 학습</translation>
    </message>
    <message>
        <source>What the linear model says</source>
        <translation>선형 모델의 판정</translation>
    </message>
    <message>
        <source>the weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>One weight a pixel. The logit is the sum of weight × pixel plus the bias.</source>
        <translation>픽셀마다 가중치가 하나씩 있습니다. 로짓은 가중치 × 픽셀의 합에 편향을 더한 값입니다.</translation>
    </message>
    <message>
        <source>blue: speaks for {digit}</source>
        <translation>파랑: {digit} 쪽 근거</translation>
    </message>
    <message>
        <source>orange: speaks for {digit}</source>
        <translation>주황: {digit} 쪽 근거</translation>
    </message>
    <message>
        <source>blue: for the digit</source>
        <translation>파랑: 그 숫자라는 근거</translation>
    </message>
    <message>
        <source>orange: against it</source>
        <translation>주황: 아니라는 근거</translation>
    </message>
    <message>
        <source>Loading PyTorch …</source>
        <translation>PyTorch를 불러오는 중 …</translation>
    </message>
    <message>
        <source>You can draw meanwhile.</source>
        <translation>그동안 그림을 그릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Knows nothing yet</source>
        <translation>아직 아무것도 모름</translation>
    </message>
    <message>
        <source>It has not been trained. Press Train and watch.</source>
        <translation>아직 학습하지 않았습니다. ‘학습’을 누르고 지켜보세요.</translation>
    </message>
    <message>
        <source>Draw something</source>
        <translation>숫자를 그리세요</translation>
    </message>
    <message>
        <source>A blank canvas gets no verdict.</source>
        <translation>빈 캔버스는 판정하지 않습니다.</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>판정할 수 없음</translation>
    </message>
    <message>
        <source>Its probabilities are equal.</source>
        <translation>확률이 서로 같습니다.</translation>
    </message>
    <message>
        <source>its probability for {digit}</source>
        <translation>숫자 {digit}일 확률</translation>
    </message>
    <message>
        <source>logit {logit}, of which bias {bias}</source>
        <translation>로짓 {logit}, 그중 편향 {bias}</translation>
    </message>
    <message>
        <source>logit = sum of weight × pixel + bias = {logit}
probability of {first} = 1 / (1 + e^−logit) = {chance}
probability of {second} = 1 − that</source>
        <translation>로짓 = 가중치 × 픽셀의 합 + 편향 = {logit}
{first}일 확률 = 1 / (1 + e^−로짓) = {chance}
{second}일 확률 = 1 − 위의 확률</translation>
    </message>
    <message>
        <source>Each digit&apos;s logit is its sum of weight × pixel + bias; its probability is e^logit over the sum of e^logit of all digits.</source>
        <translation>각 숫자의 로짓은 가중치 × 픽셀의 합 + 편향입니다. 확률은 그 숫자의 e^로짓을 모든 숫자의 e^로짓의 합으로 나눈 값입니다.</translation>
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
        <source>orange speaks for {second}, blue for {first}</source>
        <translation>주황: {second} 쪽 근거, 파랑: {first} 쪽 근거</translation>
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
        <source>sigmoid → {chance} for {digit}</source>
        <translation>시그모이드 → {digit}일 확률 {chance}</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>판정할 수 없음</translation>
    </message>
    <message>
        <source>so it reads {digit}</source>
        <translation>따라서 답은 {digit}</translation>
    </message>
    <message>
        <source>PyTorch is still being loaded.</source>
        <translation>PyTorch를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>It has not been trained yet: press Train.</source>
        <translation>아직 학습하지 않았습니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>PyTorch is loading</source>
        <translation>PyTorch를 불러오는 중</translation>
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
        <source>blue speaks for the digit, orange against it; weights to ±{weight}, weight × pixel to ±{term}</source>
        <translation>파랑: 그 숫자라는 근거, 주황: 아니라는 근거. 가중치 ±{weight}까지, 가중치 × 픽셀 ±{term}까지</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Loss curve</source>
        <translation>손실 곡선</translation>
    </message>
    <message>
        <source>The loss of each step&apos;s batch (thin), and its mean over the last {n} steps (thick). A dotted line marks where a run went on from another. Drag along the curve, or use the arrow keys, to go back to a step; End brings you to the newest.</source>
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
        <source>step {step}: loss {loss}, mean of {n}: {mean}</source>
        <translation>스텝 {step}: 손실 {loss}, {n}스텝 평균 {mean}</translation>
    </message>
</context>
<context>
    <name>MachineChoice</name>
    <message>
        <source>the linear model</source>
        <translation>선형 모델</translation>
    </message>
    <message>
        <source>The model looked at: the newest, or the one you went back to.</source>
        <translation>지금 보고 있는 모델입니다. 최신 모델이거나 되돌아간 스텝의 모델입니다.</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>기준 모델</translation>
    </message>
    <message>
        <source>The digit whose mean image is nearest. Training does not change it.</source>
        <translation>평균 이미지가 가장 가까운 숫자를 답으로 고릅니다. 학습해도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Only the images that the linear model and the baseline both read wrongly.</source>
        <translation>선형 모델과 기준 모델이 모두 틀린 이미지만 봅니다.</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Three or Seven</source>
        <translation>Three or Seven</translation>
    </message>
    <message>
        <source>Why does it say that?</source>
        <translation>왜 이렇게 답할까요?</translation>
    </message>
    <message>
        <source>How did it come to be?</source>
        <translation>어떻게 이렇게 됐을까요?</translation>
    </message>
    <message>
        <source>Why does it not read me?</source>
        <translation>왜 내 글씨를 못 읽을까요?</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>처리하지 못했습니다</translation>
    </message>
    <message>
        <source>Save your drawings?</source>
        <translation>그림을 저장할까요?</translation>
    </message>
    <message>
        <source>Some of your drawings are not saved.</source>
        <translation>저장하지 않은 그림이 있습니다.</translation>
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
        <source>Distance to one mean image across, to the other up. Nearer to one than to the other: that is all the baseline looks at.</source>
        <translation>가로는 한 평균 이미지까지의 거리, 세로는 다른 평균 이미지까지의 거리입니다. 기준 모델은 둘 중 어느 쪽에 더 가까운지만 봅니다.</translation>
    </message>
    <message>
        <source>linear model against baseline</source>
        <translation>선형 모델 대 기준 모델</translation>
    </message>
    <message>
        <source>What the linear model says across, what the baseline says up. Training moves the points from side to side; nothing moves them up or down.</source>
        <translation>가로는 선형 모델의 판정, 세로는 기준 모델의 판정입니다. 학습하면 점이 좌우로 움직입니다. 위아래로는 무엇을 해도 움직이지 않습니다.</translation>
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
        <source>What the signs mean</source>
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
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중 …</translation>
    </message>
    <message>
        <source>unlike both</source>
        <translation>둘 다 닮지 않음</translation>
    </message>
    <message>
        <source>unlike any</source>
        <translation>모두 닮지 않음</translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation>내 그림</translation>
    </message>
    <message>
        <source>Validation image {index}, a {label}</source>
        <translation>검증 이미지 {index}번, 레이블 {label}</translation>
    </message>
</context>
<context>
    <name>MistakesView</name>
    <message>
        <source>Read wrongly by</source>
        <translation>틀린 모델</translation>
    </message>
    <message>
        <source>Images read wrongly, the worst first</source>
        <translation>틀린 이미지, 크게 틀린 것부터</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중 …</translation>
    </message>
    <message>
        <source>The linear model has learned nothing yet: press Train, or choose the baseline.</source>
        <translation>선형 모델은 아직 배운 것이 없습니다. ‘학습’을 누르거나 기준 모델을 고르세요.</translation>
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
        <source>Under each image: its label and the answer, and by how much the label&apos;s mean image was farther away than the answer&apos;s.</source>
        <translation>이미지 아래: 레이블 → 답, 그리고 레이블의 평균 이미지가 답의 평균 이미지보다 얼마나 더 멀었는지.</translation>
    </message>
    <message>
        <source>Under each image: its label and the answer, and its loss, −log p(label).</source>
        <translation>이미지 아래: 레이블 → 답, 그리고 손실 −log p(레이블).</translation>
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
        <source>linear model</source>
        <translation>선형 모델</translation>
    </message>
    <message>
        <source>L1 baseline</source>
        <translation>L1 기준 모델</translation>
    </message>
    <message>
        <source>RMSE baseline</source>
        <translation>RMSE 기준 모델</translation>
    </message>
    <message>
        <source>Back to where it was</source>
        <translation>원래대로</translation>
    </message>
    <message>
        <source>There are no strokes to move: draw a digit. An image of the data has none.</source>
        <translation>움직일 획이 없습니다. 숫자를 그리세요. 데이터의 이미지에는 획이 없습니다.</translation>
    </message>
    <message>
        <source>the sweep</source>
        <translation>변화 곡선</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>바꿀 값</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Drag the strokes, or one of the four handles.</source>
        <translation>획이나 네 조절점 가운데 하나를 끌어 보세요.</translation>
    </message>
    <message>
        <source>the linear model knows nothing yet: press Train</source>
        <translation>선형 모델은 아직 아무것도 모릅니다. ‘학습’을 누르세요</translation>
    </message>
    <message>
        <source>solid: as drawn · dashed: normalised</source>
        <translation>실선: 그린 그대로 · 파선: 정규화</translation>
    </message>
    <message>
        <source>p({digit})</source>
        <translation>p({digit})</translation>
    </message>
    <message>
        <source>nearer to {digit} by</source>
        <translation>{digit} 쪽으로 가까운 정도</translation>
    </message>
    <message>
        <source>{what} (pixels)</source>
        <translation>{what} (픽셀)</translation>
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
        <translation>숫자를 불러오는 중 …</translation>
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
        <source>{n} of {all} are a {digit}</source>
        <translation>{all}장 중 {n}장이 숫자 {digit}</translation>
    </message>
    <message>
        <source>Their vote is a classifier of its own, k nearest neighbours: nothing is trained, but all {images} training images must be kept.</source>
        <translation>이웃의 다수결도 하나의 분류기, 곧 k-최근접 이웃(k-NN)입니다. 학습은 하지 않지만 학습 이미지 {images}장을 모두 가지고 있어야 합니다.</translation>
    </message>
    <message>
        <source>a {label}
{distance}</source>
        <translation>레이블 {label}
{distance}</translation>
    </message>
    <message>
        <source>Training image {index}, a {label}: the very image that is on the canvas.</source>
        <translation>학습 이미지 {index}번, 레이블 {label}: 지금 캔버스에 있는 바로 그 이미지입니다.</translation>
    </message>
    <message>
        <source>Training image {index}, a {label}, at {metric} distance {distance}.
Click to put it on the canvas.</source>
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
        <source>You look at step {step} of {steps}. Training goes on from the newest: Alt+End brings you there.</source>
        <translation>전체 {steps}스텝 중 스텝 {step}의 모델을 보고 있습니다. 학습은 최신 스텝에서 이어집니다. Alt+End를 누르면 최신 스텝으로 갑니다.</translation>
    </message>
    <message>
        <source>On the canvas: {name}. Draw, and a drawing of your own begins; Undo brings back the one before.</source>
        <translation>캔버스에 있는 이미지: {name}. 그 위에 그리면 내 그림이 새로 시작됩니다. 이전 그림은 ‘되돌리기’로 다시 가져옵니다.</translation>
    </message>
    <message>
        <source>Draw a {digits} on the canvas.</source>
        <translation>캔버스에 그려 보세요: {digits}.</translation>
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
        <source>Loading: the machines will answer in a moment.</source>
        <translation>불러오는 중입니다. 곧 두 모델이 답합니다.</translation>
    </message>
    <message>
        <source>Paused. Step takes one batch more, Continue goes on.</source>
        <translation>일시 정지했습니다. ‘한 스텝’은 배치 하나만 더 학습하고, ‘계속’은 학습을 이어 갑니다.</translation>
    </message>
    <message>
        <source>Watch the loss fall, and the linear model&apos;s verdict move with it.</source>
        <translation>손실이 줄면서 선형 모델의 판정이 함께 움직이는 것을 지켜보세요.</translation>
    </message>
    <message>
        <source>The baseline has answered. The linear model has yet to learn: press Train.</source>
        <translation>기준 모델은 이미 답했습니다. 선형 모델은 아직 배워야 합니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>Wrong answer? Press the digit&apos;s key to add the drawing to yours, choose “both”, and train more. Or compare “as drawn” with “normalised”.</source>
        <translation>답이 틀렸나요? 해당 숫자 키를 눌러 내 그림에 추가하고, ‘둘 다’를 고른 뒤 더 학습해 보세요. 또는 ‘그린 그대로’와 ‘정규화’를 비교해 보세요.</translation>
    </message>
</context>
<context>
    <name>PageSwitch</name>
    <message>
        <source>Draw and train</source>
        <translation>그리기와 학습</translation>
    </message>
    <message>
        <source>Your digit, the two machines, the training (Ctrl+1)</source>
        <translation>내가 그린 숫자, 두 모델, 학습 (Ctrl+1)</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>살펴보기</translation>
    </message>
    <message>
        <source>Why it says so, and how it came to be (Ctrl+2)</source>
        <translation>왜 그렇게 답하는지, 어떻게 그렇게 되었는지 (Ctrl+2)</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>{row}행 {column}열: {value}</translation>
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
        <source>Point at a pixel in any picture: here is written what it adds to each sum.</source>
        <translation>아무 그림에서나 픽셀을 가리키면, 그 픽셀이 각 합에 더하는 값을 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>Rows and columns are counted from 0. A pixel is a byte, 0 to 255, divided by 255. Each number is rounded to four decimals by itself.</source>
        <translation>행과 열은 0부터 셉니다. 픽셀 값은 0부터 255까지의 바이트를 255로 나눈 값입니다. 모든 수는 따로따로 소수점 아래 넷째 자리까지 반올림합니다.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>{row}행 {column}열</translation>
    </message>
    <message>
        <source>adds nothing</source>
        <translation>더하는 값 없음</translation>
    </message>
    <message>
        <source>speaks for {digit}</source>
        <translation>{digit} 쪽 근거</translation>
    </message>
</context>
<context>
    <name>PixelLines</name>
    <message>
        <source>at the pixel</source>
        <translation>이 픽셀에서</translation>
    </message>
    <message>
        <source>Rows and columns are counted from 0. A pixel is a byte, 0 to 255, divided by 255. Each number is rounded to four decimals by itself.</source>
        <translation>행과 열은 0부터 셉니다. 픽셀 값은 0부터 255까지의 바이트를 255로 나눈 값입니다. 모든 수는 따로따로 소수점 아래 넷째 자리까지 반올림합니다.</translation>
    </message>
    <message>
        <source>Point at a pixel in any picture.</source>
        <translation>아무 그림에서나 픽셀을 가리키세요.</translation>
    </message>
    <message>
        <source>row {row}, column {column}: pixel {value} = {byte}/255</source>
        <translation>{row}행 {column}열: 픽셀 {value} = {byte}/255</translation>
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
    <name>RecipeForm</name>
    <message>
        <source>How far each step goes: weights become weights − rate × gradient. It may be changed while training runs. Far too high makes the loss explode.</source>
        <translation>한 스텝에 얼마나 움직일지 정합니다. 가중치 ← 가중치 − 학습률 × 그레이디언트. 학습 도중에도 바꿀 수 있습니다. 너무 크면 손실이 발산합니다.</translation>
    </message>
    <message>
        <source>How many times every training image is seen.</source>
        <translation>학습 이미지 전체를 몇 번 볼지 정합니다.</translation>
    </message>
    <message>
        <source>How many images the gradient of one step is the mean over.</source>
        <translation>한 스텝의 그레이디언트를 이미지 몇 장으로 평균할지 정합니다.</translation>
    </message>
    <message>
        <source>The same seed gives the same random numbers, so the same run to the last digit.</source>
        <translation>시드가 같으면 난수가 같고, 학습 결과도 마지막 자리까지 같습니다.</translation>
    </message>
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
        <source>zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준 모델</translation>
    </message>
    <message>
        <source>Where the weights begin: all 0, random numbers from the seed, or those with which a linear model gives the same verdicts as the RMSE baseline.</source>
        <translation>가중치의 초깃값: 모두 0, 시드로 만든 난수, 또는 선형 모델이 RMSE 기준 모델과 똑같이 판정하게 하는 값.</translation>
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
        <source>Where the sums are done. For a model this small the CPU is fast enough.</source>
        <translation>계산할 장치입니다. 이렇게 작은 모델에는 CPU로도 충분합니다.</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>학습률(&amp;R)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Epo&amp;chs</source>
        <translation>에폭(&amp;C)</translation>
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
    <name>RetrainForm</name>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>my drawings</source>
        <translation>내 그림</translation>
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
        <source>The images that Train learns from</source>
        <translation>‘학습’을 누르면 사용할 이미지입니다</translation>
    </message>
    <message>
        <source>Weight of my drawings</source>
        <translation>내 그림의 비중</translation>
    </message>
    <message>
        <source>With “both”, each drawing of yours counts as so many images. At ×1 a few drawings change nothing beside thousands of MNIST images.</source>
        <translation>‘둘 다’를 고르면 내 그림 한 장을 이미지 여러 장으로 칩니다. ×1이면 그림 몇 장은 MNIST 이미지 수천 장에 묻혀 아무것도 바꾸지 못합니다.</translation>
    </message>
    <message>
        <source>each digit equally</source>
        <translation>숫자별 비중 같게</translation>
    </message>
    <message>
        <source>Drawings of a digit of which you have fewer count more, so that each digit counts equally. Else the commoner digit is the better guess.</source>
        <translation>그림이 적은 숫자의 그림을 더 크게 쳐서 숫자마다 비중을 같게 합니다. 그러지 않으면 그림이 많은 숫자로 찍는 편이 유리해집니다.</translation>
    </message>
    <message>
        <source>Fine-tune on mine</source>
        <translation>내 그림으로 미세 조정</translation>
    </message>
    <message>
        <source>Go on from the present weights with your drawings only. Watch the accuracy on MNIST too: it forgets.</source>
        <translation>지금 가중치에서 시작해 내 그림만으로 더 학습합니다. MNIST 정확도도 지켜보세요. 배운 것을 잊어버립니다.</translation>
    </message>
    <message>
        <source>Train &amp;on</source>
        <translation>학습 데이터(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Mine count</source>
        <translation>내 그림 비중(&amp;M)</translation>
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
        <source>accuracy on MNIST</source>
        <translation>MNIST 정확도</translation>
    </message>
    <message>
        <source>on my drawings</source>
        <translation>내 그림 정확도</translation>
    </message>
    <message>
        <source>The linear model&apos;s accuracy on MNIST&apos;s validation images, and on your drawings in the form that the machines are given: when the last run began, and now.</source>
        <translation>MNIST 검증 세트와 내 그림(모델에 입력하는 형태)에 대한 선형 모델의 정확도입니다. 마지막 학습을 시작할 때와 지금을 비교합니다.</translation>
    </message>
</context>
<context>
    <name>RunsPlot</name>
    <message>
        <source>Loss curves of all runs</source>
        <translation>모든 실행의 손실 곡선</translation>
    </message>
    <message>
        <source>The smoothed loss of every run. Point at a curve: what was done differently? Click it, and its recipe and its weights are back.</source>
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
        <source>{name}: {differences}</source>
        <translation>{name}: {differences}</translation>
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
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Its recipe and the weights that it ended with. What you have now stays a run too.</source>
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
        <source>There is no run yet: press Train.</source>
        <translation>아직 실행이 없습니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>{name}: {differences}. Ctrl and a click on a second run compare the two.</source>
        <translation>{name}: {differences}. Ctrl을 누른 채 다른 실행을 클릭하면 둘을 비교합니다.</translation>
    </message>
    <message>
        <source>≠ marks what {first} and {second} do not share</source>
        <translation>≠: 서로 다른 항목 ({first}, {second})</translation>
    </message>
    <message>
        <source>{name} is back: its recipe, and its weights after step {step}.</source>
        <translation>{name}: 설정과 스텝 {step}까지 학습한 가중치를 되살렸습니다.</translation>
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
        <source>The verdicts before and now</source>
        <translation>이전과 지금의 판정</translation>
    </message>
    <message>
        <source>Before: what the machines say of the image without your changes. Bold: the smallest distance, the largest probability.</source>
        <translation>이전: 픽셀을 바꾸지 않은 이미지에 대한 두 모델의 판정. 굵은 글씨: 가장 짧은 거리, 가장 큰 확률.</translation>
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
        <source>reads</source>
        <translation>답</translation>
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
        <source>linear, probability</source>
        <translation>선형, 확률</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>training image {index}, a {label}</source>
        <translation>학습 이미지 {index}번, 레이블 {label}</translation>
    </message>
    <message>
        <source>validation image {index}, a {label}</source>
        <translation>검증 이미지 {index}번, 레이블 {label}</translation>
    </message>
</context>
<context>
    <name>SimilarityCard</name>
    <message>
        <source>Pixel similarity: the baseline</source>
        <translation>픽셀 유사도: 기준 모델</translation>
    </message>
    <message>
        <source>What the pixel-similarity baseline says</source>
        <translation>픽셀 유사도 기준 모델의 판정</translation>
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
        <source>A blank canvas gets no verdict.</source>
        <translation>빈 캔버스는 판정하지 않습니다.</translation>
    </message>
    <message>
        <source>Loading the digits …</source>
        <translation>숫자를 불러오는 중 …</translation>
    </message>
    <message>
        <source>As near to one as to another</source>
        <translation>거리가 서로 같음</translation>
    </message>
    <message>
        <source>nearest by {margin}</source>
        <translation>{margin} 차로 가장 가까움</translation>
    </message>
    <message>
        <source>by L1; RMSE agrees, by {margin}</source>
        <translation>L1 기준. RMSE도 같은 답, {margin} 차</translation>
    </message>
    <message>
        <source>by L1; RMSE says {digit}, by {margin}</source>
        <translation>L1 기준. RMSE의 답은 {digit}, {margin} 차</translation>
    </message>
    <message>
        <source>The digit whose mean image has the smallest L1 distance, and how much smaller than the next one it is.</source>
        <translation>평균 이미지와의 L1 거리가 가장 짧은 숫자와, 그다음 숫자와의 거리 차이입니다.</translation>
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
    <name>SweepPlot</name>
    <message>
        <source>The verdict along the sweep</source>
        <translation>값을 바꿀 때의 판정 변화</translation>
    </message>
    <message>
        <source>Where there is a dashed border, above it the machine says the digit and below it another. Normalising undoes shifts and sizes, so its line stays level there.</source>
        <translation>파선으로 그은 경계가 있으면, 그 위에서는 모델이 그 숫자로 답하고 아래에서는 다른 숫자로 답합니다. 정규화는 위치와 크기의 변화를 없애므로, 그런 변화에서는 정규화 곡선이 평평합니다.</translation>
    </message>
    <message>
        <source>solid: as drawn · dashed: normalised</source>
        <translation>실선: 그린 그대로 · 파선: 정규화</translation>
    </message>
    <message>
        <source>{name} {value}: as drawn {raw}, normalised {normalised}</source>
        <translation>{name} {value}: 그린 그대로 {raw}, 정규화 {normalised}</translation>
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
        <source>Forget what came after this step: the next training starts from its weights. The run itself stays under Runs.</source>
        <translation>이 스텝 다음의 내용을 버리고, 다음 학습을 이 스텝의 가중치에서 시작합니다. 실행 자체는 ‘실행 기록’에 남습니다.</translation>
    </message>
    <message>
        <source>the trace of my drawing</source>
        <translation>내 그림의 판정 변화</translation>
    </message>
    <message>
        <source>No step has been taken yet: press Train.</source>
        <translation>아직 한 스텝도 학습하지 않았습니다. ‘학습’을 누르세요.</translation>
    </message>
    <message>
        <source>step 0 of {steps}: the start</source>
        <translation>스텝 0/{steps}: 시작</translation>
    </message>
    <message>
        <source>step {step} of {steps} · epoch {epoch} · loss {loss} · rate {rate}</source>
        <translation>스텝 {step}/{steps} · 에폭 {epoch} · 손실 {loss} · 학습률 {rate}</translation>
    </message>
    <message>
        <source>{moment} · accuracy {accuracy}</source>
        <translation>{moment} · 정확도 {accuracy}</translation>
    </message>
</context>
<context>
    <name>TracePlot</name>
    <message>
        <source>Trace of my drawing</source>
        <translation>내 그림의 판정 변화</translation>
    </message>
    <message>
        <source>The drawing on the canvas, judged by the model of every step. Draw on, and the curve is drawn anew. Drag along it to go back to a step.</source>
        <translation>캔버스의 그림을 스텝마다 그때의 모델로 판정한 결과입니다. 그림을 더 그리면 곡선도 다시 그려집니다. 곡선을 따라 끌면 그 스텝으로 돌아갑니다.</translation>
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
        <source>above the line it said {first}, below {second}</source>
        <translation>선 위: 답 {first} · 선 아래: 답 {second}</translation>
    </message>
    <message>
        <source>a curve a digit</source>
        <translation>숫자마다 곡선 하나</translation>
    </message>
    <message>
        <source>step {step}: {chances}</source>
        <translation>스텝 {step}: {chances}</translation>
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
        <source>End the run here and keep the weights (F7)</source>
        <translation>여기서 학습을 끝내고 가중치를 유지합니다 (F7)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>초기화(&amp;R)</translation>
    </message>
    <message>
        <source>Forget everything learned: same seed, same start (F8)</source>
        <translation>학습한 것을 모두 지웁니다. 시드가 같으면 시작도 같습니다 (F8)</translation>
    </message>
    <message>
        <source>One step &amp;back</source>
        <translation>이전 스텝(&amp;B)</translation>
    </message>
    <message>
        <source>One step forwar&amp;d</source>
        <translation>다음 스텝(&amp;D)</translation>
    </message>
    <message>
        <source>One &amp;epoch back</source>
        <translation>이전 에폭(&amp;E)</translation>
    </message>
    <message>
        <source>One epoch for&amp;ward</source>
        <translation>다음 에폭(&amp;W)</translation>
    </message>
    <message>
        <source>To the st&amp;art</source>
        <translation>처음으로(&amp;A)</translation>
    </message>
    <message>
        <source>To the &amp;newest step</source>
        <translation>최신 스텝으로(&amp;N)</translation>
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
        <translation>불러오는 중 …</translation>
    </message>
    <message>
        <source>Run the training, pause it, go on with it (F5)</source>
        <translation>학습을 시작하고, 일시 정지하고, 계속합니다 (F5)</translation>
    </message>
    <message>
        <source>PyTorch and the digits are being loaded; you can draw meanwhile</source>
        <translation>PyTorch와 숫자 이미지를 불러오고 있습니다. 그동안 그림을 그릴 수 있습니다</translation>
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
        <source>How fast the steps are taken, so that you can watch</source>
        <translation>지켜볼 수 있도록 스텝의 빠르기를 정합니다</translation>
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
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>looking at step {step} of {steps}</source>
        <translation>스텝 {step}/{steps} 보는 중</translation>
    </message>
    <message>
        <source> · epoch {epoch} · loss {loss}</source>
        <translation> · 에폭 {epoch} · 손실 {loss}</translation>
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
        <translation>불러오는 중 …</translation>
    </message>
</context>
<context>
    <name>UnexpectedErrors</name>
    <message>
        <source>Something went wrong</source>
        <translation>문제가 생겼습니다</translation>
    </message>
    <message>
        <source>The program met an error it did not expect and goes on. Save your drawings to be safe.</source>
        <translation>예상하지 못한 오류가 났지만 프로그램은 계속 실행됩니다. 만약을 위해 그림을 저장하세요.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>자세한 내용 복사</translation>
    </message>
</context>
<context>
    <name>UnlikeWarning</name>
    <message>
        <source>Unlike every digit</source>
        <translation>어느 숫자도 닮지 않음</translation>
    </message>
    <message>
        <source>Unlike both: stranger than {nearer} of {of} validation images.</source>
        <translation>둘 다 닮지 않음: 검증 이미지 {of}장 중 {nearer}장보다 낯섦</translation>
    </message>
    <message>
        <source>Unlike all: stranger than {nearer} of {of} validation images.</source>
        <translation>모두 닮지 않음: 검증 이미지 {of}장 중 {nearer}장보다 낯섦</translation>
    </message>
    <message>
        <source>The verdicts stand all the same: each machine can only choose among the digits it knows.
RMSE to the nearest training image: {distance}. For {of} validation images the same was measured; {nearer} are nearer to theirs. The warning appears from {share} in 100 on.
It can be wrong: of real digits one or two in 100 get it, and with 3 and 7 to choose from, half of MNIST&apos;s other digits do not. As drawn, also a digit that is small or off centre is unlike them.</source>
        <translation>그래도 판정은 나옵니다. 두 모델은 아는 숫자 중에서만 고를 수 있기 때문입니다.
가장 가까운 학습 이미지까지의 RMSE: {distance}. 검증 이미지 {of}장에서도 같은 값을 쟀더니 {nearer}장이 이보다 가까웠습니다. 100장 중 {share}장 이상이면 이렇게 경고합니다.
이 경고는 틀릴 수 있습니다. 진짜 숫자도 100개 중 한두 개는 경고를 받고, 3과 7 중에서 고를 때는 MNIST의 다른 숫자 가운데 절반이 경고를 받지 않습니다. ‘그린 그대로’에서는 작거나 가운데를 벗어난 숫자도 닮지 않았다고 나옵니다.</translation>
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
    <name>VerdictLines</name>
    <message>
        <source>Baseline (L1)</source>
        <translation>기준 모델(L1)</translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation>선형 모델</translation>
    </message>
    <message>
        <source>nearest by {margin}</source>
        <translation>{margin} 차로 가장 가까움</translation>
    </message>
    <message>
        <source>knows nothing yet</source>
        <translation>아직 아무것도 모름</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>판정할 수 없음</translation>
    </message>
</context>
<context>
    <name>WhatIfView</name>
    <message>
        <source>The image that the machines see</source>
        <translation>두 모델이 보는 이미지</translation>
    </message>
    <message>
        <source>Left button: put the chosen ink on a pixel. Right button: take its ink away. Arrow keys, Space and Delete do the same.</source>
        <translation>왼쪽 버튼: 픽셀에 고른 잉크를 칠합니다. 오른쪽 버튼: 픽셀의 잉크를 지웁니다. 화살표 키, 스페이스, Delete로도 됩니다.</translation>
    </message>
    <message>
        <source>Ink to set</source>
        <translation>칠할 잉크</translation>
    </message>
    <message>
        <source>Undo all changes</source>
        <translation>모두 원래대로</translation>
    </message>
    <message>
        <source>Every pixel is again what the drawing made it.</source>
        <translation>모든 픽셀을 그림에서 나온 값으로 되돌립니다.</translation>
    </message>
    <message>
        <source>the scores before and now</source>
        <translation>이전과 지금의 점수</translation>
    </message>
    <message>
        <source>Click or drag in the image: the left button sets a pixel to this ink, the right one to 0. A pixel that you changed has a corner.</source>
        <translation>이미지를 클릭하거나 끌어서 칠하세요. 왼쪽 버튼은 픽셀을 이 잉크 값으로, 오른쪽 버튼은 0으로 바꿉니다. 바꾼 픽셀에는 모서리 표시가 붙습니다.</translation>
    </message>
    <message>
        <source>The changes belong to this image: drawing again discards them. Undo brings them back.</source>
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
        <source>The linear model has not been trained yet: press Train.</source>
        <translation>선형 모델은 아직 학습하지 않았습니다. ‘학습’을 누르세요.</translation>
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
        <source>Draw a digit, and see here what each of its pixels adds.</source>
        <translation>숫자를 그리면 픽셀마다 더하는 값을 여기서 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>_Tiles</name>
    <message>
        <source>Linear model: has learned nothing yet.</source>
        <translation>선형 모델: 아직 배운 것이 없습니다.</translation>
    </message>
    <message>
        <source>Linear model: {answer}; p({label}) = {chance}, loss {loss}.</source>
        <translation>선형 모델: {answer}, p({label}) = {chance}, 손실 {loss}.</translation>
    </message>
    <message>
        <source>Validation image {index}, a {label}.
{linear}
Baseline: {l1} by L1, {rmse} by RMSE.
Click to put it on the canvas.</source>
        <translation>검증 이미지 {index}번, 레이블 {label}.
{linear}
기준 모델: {l1}(L1), {rmse}(RMSE).
클릭하면 캔버스에 올립니다.</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>Why did it say that?</source>
        <translation>왜 그렇게 답했을까요?</translation>
    </message>
    <message>
        <source>How did it come to be?</source>
        <translation>어떻게 이렇게 됐을까요?</translation>
    </message>
    <message>
        <source>Where is it wrong?</source>
        <translation>어디에서 틀릴까요?</translation>
    </message>
    <message>
        <source>Pixel by pixel</source>
        <translation>픽셀별로 보기</translation>
    </message>
    <message>
        <source>What each pixel adds to each verdict; point at one to see the sum.</source>
        <translation>픽셀마다 각 판정에 더하는 값입니다. 픽셀을 가리키면 계산을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>픽셀 바꿔 보기</translation>
    </message>
    <message>
        <source>Set pixels of what the machines see, and watch the verdicts follow.</source>
        <translation>두 모델이 보는 픽셀을 바꾸고, 판정이 따라 바뀌는 것을 지켜봅니다.</translation>
    </message>
    <message>
        <source>Change its mind</source>
        <translation>판정 뒤집기</translation>
    </message>
    <message>
        <source>The fewest pixels whose change turns a verdict over.</source>
        <translation>판정을 뒤집으려면 픽셀을 최소한 몇 개 바꿔야 할까요?</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>움직여 보기</translation>
    </message>
    <message>
        <source>Shift, turn, size and slant your strokes: when does it stop reading them?</source>
        <translation>획을 옮기고, 돌리고, 크기를 바꾸고, 기울여 봅니다. 언제부터 읽지 못할까요?</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>이미지 지도</translation>
    </message>
    <message>
        <source>Every validation image as a point, and your drawing as a star.</source>
        <translation>검증 이미지는 모두 점으로, 내 그림은 별로 나타냅니다.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>이웃</translation>
    </message>
    <message>
        <source>The training images that your drawing is most like.</source>
        <translation>내 그림과 가장 닮은 학습 이미지입니다.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Go back to any step; what it thought of your drawing at each.</source>
        <translation>아무 스텝으로나 돌아갑니다. 스텝마다 내 그림을 어떻게 판정했는지도 봅니다.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>Every run so far: what differed, and what came of it.</source>
        <translation>지금까지의 모든 실행: 무엇이 달랐고 결과는 어땠을까요?</translation>
    </message>
    <message>
        <source>Seven steps by hand</source>
        <translation>손으로 하는 7단계</translation>
    </message>
    <message>
        <source>One press, one of the seven steps, with its numbers.</source>
        <translation>한 번 누를 때마다 일곱 단계 중 하나를 숫자와 함께 봅니다.</translation>
    </message>
    <message>
        <source>Baseline as weights</source>
        <translation>가중치로 본 기준 모델</translation>
    </message>
    <message>
        <source>The RMSE baseline is a linear model too: compare them.</source>
        <translation>RMSE 기준 모델도 선형 모델입니다. 둘을 비교해 보세요.</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>The validation images read wrongly, the worst first.</source>
        <translation>틀린 검증 이미지를 크게 틀린 것부터 봅니다.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Which digit is taken for which, and how often.</source>
        <translation>어떤 숫자를 어떤 숫자로 얼마나 자주 잘못 읽는지 봅니다.</translation>
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
        <translation>{path}: 숫자 {digits}의 그림이 없습니다. 다른 --digits나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{reason} Choose a smaller --learning-rate.</source>
        <translation>{reason} 더 작은 --learning-rate를 고르세요.</translation>
    </message>
    <message>
        <source>{path} tells {found} apart, not {digits}. Give --digits {found}.</source>
        <translation>{path}: 숫자 {digits}의 가중치가 아니라 {found}의 가중치입니다. --digits {found} 옵션을 쓰세요.</translation>
    </message>
    <message>
        <source>{digits} is not a set of digits to tell apart. Choose two or more, each once.</source>
        <translation>구분할 숫자로 쓸 수 없습니다: {digits}. 서로 다른 숫자를 둘 이상 고르세요.</translation>
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
        <source>{path} has the label {label}; labels are digits, 0 to 9. Choose another file.</source>
        <translation>{path}: 잘못된 레이블이 있습니다({label}). 레이블은 0부터 9까지의 숫자입니다. 다른 파일을 고르세요.</translation>
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
        <source>{path} promises {promised} bytes of data and has {found}. Fetch the file again or choose another.</source>
        <translation>{path}: 데이터가 {promised}바이트여야 하는데 {found}바이트입니다. 파일을 다시 받거나 다른 파일을 고르세요.</translation>
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
        <source>{path} is not a readable PNG: {reason}. Replace or remove it.</source>
        <translation>{path}: 읽을 수 있는 PNG가 아닙니다({reason}). 바꾸거나 지우세요.</translation>
    </message>
    <message>
        <source>{path} is {width}×{height} pixels; 28×28 is needed. Replace or remove it.</source>
        <translation>{path}: {width}×{height}픽셀입니다. 28×28이어야 합니다. 바꾸거나 지우세요.</translation>
    </message>
    <message>
        <source>{path} has no drawings in it. Choose another file.</source>
        <translation>{path}: 그림이 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} MiB. Split it into smaller files of drawings.</source>
        <translation>{path}: {limit} MiB보다 큽니다. 더 작은 그림 파일로 나누세요.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose a file of drawings (.jsonl).</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 그림 파일(.jsonl)을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is not a text file. Choose a file of drawings (.jsonl).</source>
        <translation>{path}: 텍스트 파일이 아닙니다. 그림 파일(.jsonl)을 고르세요.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place; nothing is lost.</source>
        <translation>{path}: 쓸 수 없습니다({reason}). 다른 위치를 고르세요. 잃은 것은 없습니다.</translation>
    </message>
    <message>
        <source>{path}, line {line}: not a drawing ({reason}). Remove that line or choose another file; nothing was loaded.</source>
        <translation>{path}, {line}번째 줄: 그림이 아닙니다({reason}). 그 줄을 지우거나 다른 파일을 고르세요. 아무것도 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Reinstall the program.</source>
        <translation>{path}: 읽을 수 없습니다({reason}). 프로그램을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The learning rate is {value}; give a number over 0.</source>
        <translation>학습률이 {value}입니다. 0보다 큰 수를 지정하세요.</translation>
    </message>
    <message>
        <source>The {name} is {value}; give a whole number from {low} to {high}.</source>
        <translation>{name} 값이 {value}입니다. {low}부터 {high}까지의 정수를 지정하세요.</translation>
    </message>
    <message>
        <source>There is no image of a {digit} to take the mean of.</source>
        <translation>숫자 {digit}의 이미지가 없어 평균을 낼 수 없습니다.</translation>
    </message>
    <message>
        <source>{path} has weights of shape {shape}; digits {digits} need {needed}. Choose another file.</source>
        <translation>{path}: 가중치의 형상이 {shape}입니다. 숫자 {digits}에는 {needed} 형상이 필요합니다. 다른 파일을 고르세요.</translation>
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
        <source>There is no drawing of yours to train on. Draw a digit and add it first.</source>
        <translation>학습할 내 그림이 없습니다. 먼저 숫자를 그려 추가하세요.</translation>
    </message>
    <message>
        <source>{path} ends in none of .png, .svg, .csv. Choose one of them.</source>
        <translation>{path}: 확장자가 .png, .svg, .csv가 아닙니다. 그중 하나를 고르세요.</translation>
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
        <source>{path} tells {found} apart. Choose those digits first.</source>
        <translation>{path}: 숫자 {found}의 가중치입니다. 먼저 그 숫자들을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has {found} drawings; the window holds {most} in all. Split it into smaller files.</source>
        <translation>{path}: 그림이 {found}개 있습니다. 창에는 모두 {most}개까지 담을 수 있습니다. 더 작은 파일로 나누세요.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong ({reason}). The program goes on; save your drawings.</source>
        <translation>문제가 생겼습니다({reason}). 프로그램은 계속 실행됩니다. 그림을 저장하세요.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Save {name}</source>
        <translation>{name} 저장</translation>
    </message>
    <message>
        <source>Save as {kind} …</source>
        <translation>{kind}로 저장 …</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>The learning rate is too high: with {rate} the loss was {loss} at step {step} (mean of {n} steps), while guessing gives {guess}.</source>
        <translation>학습률 {rate}: 너무 큽니다. 스텝 {step}의 손실은 {loss}({n}스텝 평균)인데, 무작위로 찍을 때의 손실은 {guess}입니다.</translation>
    </message>
    <message>
        <source>The learning rate is too high: with {rate} the loss was no longer a finite number at step {step}, and the last good weights are kept.</source>
        <translation>학습률 {rate}: 너무 큽니다. 스텝 {step}에서 손실이 유한한 수가 아니게 되었습니다. 마지막 정상 가중치는 남아 있습니다.</translation>
    </message>
    <message>
        <source>The learning rate is too high: with {rate} the loss jumps up and down from step to step.</source>
        <translation>학습률 {rate}: 너무 큽니다. 손실이 스텝마다 오르락내리락합니다.</translation>
    </message>
    <message>
        <source>The learning rate is too low: with {rate} the loss has not visibly fallen in {steps} steps.</source>
        <translation>학습률 {rate}: 너무 작습니다. {steps}스텝 동안 손실이 눈에 띄게 줄지 않았습니다.</translation>
    </message>
    <message>
        <source>The loss no longer falls: the model has learned what it can with this recipe.</source>
        <translation>손실이 더 줄지 않습니다. 이 설정으로 배울 수 있는 것은 다 배웠습니다.</translation>
    </message>
    <message>
        <source>It trains on {count} of your drawings and nothing else, so few that it learns them by heart.</source>
        <translation>내 그림 {count}개만으로 학습합니다. 수가 너무 적어서 그림을 통째로 외워 버립니다.</translation>
    </message>
    <message>
        <source>It trains on your drawings alone, and there is none of {digits}: what it knew of that, it forgets.</source>
        <translation>내 그림만으로 학습하는데, 그림이 하나도 없는 숫자가 있습니다: {digits}. 그 숫자에 대해 알던 것은 잊어버립니다.</translation>
    </message>
    <message>
        <source>Your drawings of {common} number {most} and those of {rare} only {least}: in doubt it learns to answer {common}.</source>
        <translation>내 그림 중 숫자 {common}의 그림은 {most}개인데 {rare}의 그림은 {least}개뿐입니다. 애매하면 {common} 쪽으로 답하도록 배웁니다.</translation>
    </message>
    <message>
        <source>As drawn, your digit lies {off} pixels off the centre, and the machines have only ever seen centred ones.</source>
        <translation>그린 그대로의 숫자는 가운데에서 {off}픽셀 벗어나 있습니다. 두 모델은 가운데에 놓인 숫자만 보았습니다.</translation>
    </message>
    <message>
        <source>As drawn, the longest side of your digit is {side} pixels, and the machines have only ever seen 20.</source>
        <translation>그린 그대로의 숫자는 긴 변이 {side}픽셀입니다. 두 모델은 20픽셀인 숫자만 보았습니다.</translation>
    </message>
    <message>
        <source>The canvas is blank: with a digit on it you would see the verdict change while the model learns.</source>
        <translation>캔버스가 비어 있습니다. 숫자가 있으면 모델이 배우는 동안 판정이 바뀌는 것을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The canvas is blank: what is open here has nothing to explain.</source>
        <translation>캔버스가 비어 있어서, 지금 열린 보기에서 설명할 것이 없습니다.</translation>
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
        <source>The diagonal is the baseline&apos;s decision: above it an image is nearer to mean {first}, below it to mean {second}.</source>
        <translation>대각선이 기준 모델의 결정 경계입니다. 위쪽 이미지는 평균 {first} 쪽에, 아래쪽 이미지는 평균 {second} 쪽에 더 가깝습니다.</translation>
    </message>
    <message>
        <source>baseline: margin by {metric}</source>
        <translation>기준 모델: {metric} 거리 차</translation>
    </message>
    <message>
        <source>linear model: logit</source>
        <translation>선형 모델: 로짓</translation>
    </message>
    <message>
        <source>linear model: logit {first} − logit {second}</source>
        <translation>선형 모델: {first}의 로짓 − {second}의 로짓</translation>
    </message>
    <message>
        <source>Loading PyTorch …</source>
        <translation>PyTorch를 불러오는 중 …</translation>
    </message>
    <message>
        <source>The linear model has learned nothing yet: press Train, and watch the points move apart.</source>
        <translation>선형 모델은 아직 배운 것이 없습니다. ‘학습’을 누르고 점들이 갈라지는 것을 지켜보세요.</translation>
    </message>
    <message>
        <source>The linear model decides by the upright line, the baseline by the level one. Where they disagree, who is right?</source>
        <translation>선형 모델은 세로선을, 기준 모델은 가로선을 경계로 판정합니다. 둘의 답이 다른 곳에서는 누가 맞을까요?</translation>
    </message>
    <message>
        <source>a {digit} ({count} images)</source>
        <translation>숫자 {digit} (이미지 {count}장)</translation>
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
        <translation>내 그림</translation>
    </message>
    <message>
        <source>nearer to {digit}</source>
        <translation>{digit} 쪽에 더 가까움</translation>
    </message>
    <message>
        <source>both say {digit}</source>
        <translation>둘 다 {digit}</translation>
    </message>
    <message>
        <source>only the baseline says {digit}</source>
        <translation>기준 모델만 {digit}</translation>
    </message>
    <message>
        <source>only the linear model says {digit}</source>
        <translation>선형 모델만 {digit}</translation>
    </message>
    <message>
        <source>both prefer {digit}</source>
        <translation>둘 다 {digit} 쪽</translation>
    </message>
    <message>
        <source>only the baseline prefers {digit}</source>
        <translation>기준 모델만 {digit} 쪽</translation>
    </message>
    <message>
        <source>only the linear model prefers {digit}</source>
        <translation>선형 모델만 {digit} 쪽</translation>
    </message>
    <message>
        <source>{name}
right {right}, wrong {wrong}</source>
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
        <source>margin</source>
        <translation>거리 차</translation>
    </message>
    <message>
        <source>Distance to mean {second} minus distance to mean {first}. Over 0 the image is nearer to mean {first}.</source>
        <translation>평균 {second}까지의 거리에서 평균 {first}까지의 거리를 뺀 값입니다. 0보다 크면 이미지가 평균 {first} 쪽에 더 가깝습니다.</translation>
    </message>
    <message>
        <source>baseline says</source>
        <translation>기준 모델의 답</translation>
    </message>
    <message>
        <source>Over 0 the linear model holds {first} for likelier than {second}.</source>
        <translation>0보다 크면 선형 모델은 {first}일 확률을 {second}일 확률보다 높게 봅니다.</translation>
    </message>
    <message>
        <source>linear model says</source>
        <translation>선형 모델의 답</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>판정할 수 없음</translation>
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
        <source>&amp;Open drawings …</source>
        <translation>그림 열기(&amp;O) …</translation>
    </message>
    <message>
        <source>&amp;Save drawings</source>
        <translation>그림 저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save drawings &amp;as …</source>
        <translation>다른 이름으로 그림 저장(&amp;A) …</translation>
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
        <source>&amp;Training</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>Close all &amp;views</source>
        <translation>보기 모두 닫기(&amp;V)</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Draw a 3 or a 7 on the canvas, with the mouse, a pen or a finger.&lt;/li&gt;&lt;li&gt;The baseline answers at once: whose mean image is nearer?&lt;/li&gt;&lt;li&gt;Press Train. The linear model learns, the loss falls, and its verdict on your drawing moves.&lt;/li&gt;&lt;li&gt;Switch between “as drawn” and “normalised”: that is often why it cannot read you.&lt;/li&gt;&lt;li&gt;Press 3 or 7 on the keyboard to add your drawing to yours. Train on both and compare before and after.&lt;/li&gt;&lt;li&gt;The blue questions lead to the second page, Explore: why it said that, how it came to be, where it is wrong. Drag along the loss curve to go back in time.&lt;/li&gt;&lt;/ol&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;마우스, 펜, 손가락으로 캔버스에 3이나 7을 그리세요.&lt;/li&gt;&lt;li&gt;기준 모델이 곧바로 답합니다. 어느 숫자의 평균 이미지가 더 가까울까요?&lt;/li&gt;&lt;li&gt;‘학습’을 누르세요. 선형 모델이 배우면서 손실이 줄고, 내 그림에 대한 판정도 움직입니다.&lt;/li&gt;&lt;li&gt;‘그린 그대로’와 ‘정규화’를 바꿔 보세요. 글씨를 읽지 못하는 이유가 여기 있을 때가 많습니다.&lt;/li&gt;&lt;li&gt;키보드에서 3이나 7을 눌러 내 그림에 추가하세요. 둘 다로 학습하고 이전과 이후를 비교하세요.&lt;/li&gt;&lt;li&gt;파란색 질문을 누르면 두 번째 페이지인 살펴보기로 갑니다. 왜 그렇게 답했는지, 어떻게 만들어졌는지, 어디서 틀리는지 볼 수 있습니다. 손실 곡선을 따라 끌면 지난 스텝으로 돌아갑니다.&lt;/li&gt;&lt;/ol&gt;</translation>
    </message>
    <message>
        <source>&lt;table cellspacing=&apos;6&apos;&gt;&lt;tr&gt;&lt;td&gt;0 … 9&lt;/td&gt;&lt;td&gt;add the drawing as that digit&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;P, E&lt;/td&gt;&lt;td&gt;pen, eraser (or rub with the right mouse button)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+Z, Ctrl+Shift+Z&lt;/td&gt;&lt;td&gt;undo, redo&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Delete&lt;/td&gt;&lt;td&gt;clear the canvas; among your drawings: remove one&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Escape&lt;/td&gt;&lt;td&gt;take back the stroke being drawn&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;F5, F6, F7, F8&lt;/td&gt;&lt;td&gt;train or pause, step, stop, reset&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+D&lt;/td&gt;&lt;td&gt;choose the digits&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+1, Ctrl+2&lt;/td&gt;&lt;td&gt;draw and train, explore&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+←, Alt+→&lt;/td&gt;&lt;td&gt;one step of the training back, forward&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+PgUp, Alt+PgDn&lt;/td&gt;&lt;td&gt;one epoch back, forward&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+Home, Alt+End&lt;/td&gt;&lt;td&gt;to the start, to the newest step&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</source>
        <translation>&lt;table cellspacing=&apos;6&apos;&gt;&lt;tr&gt;&lt;td&gt;0 … 9&lt;/td&gt;&lt;td&gt;그 숫자를 레이블로 붙여 그림 추가&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;P, E&lt;/td&gt;&lt;td&gt;펜, 지우개 (마우스 오른쪽 버튼으로 문질러도 됨)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+Z, Ctrl+Shift+Z&lt;/td&gt;&lt;td&gt;되돌리기, 재실행&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Delete&lt;/td&gt;&lt;td&gt;캔버스 비우기, 내 그림에서는 하나 삭제&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Escape&lt;/td&gt;&lt;td&gt;그리던 획 취소&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;F5, F6, F7, F8&lt;/td&gt;&lt;td&gt;학습 또는 일시 정지, 한 스텝, 중지, 초기화&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+D&lt;/td&gt;&lt;td&gt;숫자 고르기&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+1, Ctrl+2&lt;/td&gt;&lt;td&gt;그리고 학습하기, 살펴보기&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+←, Alt+→&lt;/td&gt;&lt;td&gt;학습을 한 스텝 뒤로, 앞으로&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+PgUp, Alt+PgDn&lt;/td&gt;&lt;td&gt;한 에폭 뒤로, 앞으로&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Alt+Home, Alt+End&lt;/td&gt;&lt;td&gt;처음으로, 최신 스텝으로&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</translation>
    </message>
    <message>
        <source>&amp;Fine-tune on mine</source>
        <translation>내 그림으로 미세 조정(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>시스템 색상(&amp;S)</translation>
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
        <source>&amp;About</source>
        <translation>정보(&amp;A)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Three or Seven&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Draw a digit, and watch a machine learn to read it.&lt;/p&gt;&lt;p&gt;MNIST: Yann LeCun, Corinna Cortes and Christopher J.C. Burges, CC BY-SA 3.0.&lt;/p&gt;&lt;p&gt;Free software under the MIT license. It uses Qt under the LGPL.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Three or Seven&lt;/b&gt;&lt;/p&gt;&lt;p&gt;숫자를 그리고, 기계가 그것을 읽는 법을 배우는 모습을 지켜보세요.&lt;/p&gt;&lt;p&gt;MNIST: Yann LeCun, Corinna Cortes, Christopher J.C. Burges, CC BY-SA 3.0.&lt;/p&gt;&lt;p&gt;MIT 라이선스를 따르는 자유 소프트웨어입니다. Qt는 LGPL에 따라 사용합니다.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>offers</name>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Reset with rate {rate}</source>
        <translation>초기화하고 학습률 {rate}</translation>
    </message>
    <message>
        <source>Raise the rate to {rate}</source>
        <translation>학습률 {rate}(으)로 올리기</translation>
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
        <source>Count each digit equally</source>
        <translation>숫자별 비중 같게</translation>
    </message>
    <message>
        <source>Use normalised</source>
        <translation>정규화 사용</translation>
    </message>
    <message>
        <source>Show me one</source>
        <translation>하나 보여 주기</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>my drawings</source>
        <translation>내 그림</translation>
    </message>
    <message>
        <source>both, mine ×{weight}</source>
        <translation>둘 다, 내 그림 ×{weight}</translation>
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
        <translation>기준 모델</translation>
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
        <source>normalised</source>
        <translation>정규화</translation>
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
        <source>batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>epochs asked for</source>
        <translation>지정한 에폭 수</translation>
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
        <source>their form</source>
        <translation>내 그림의 형태</translation>
    </message>
    <message>
        <source>each digit equally</source>
        <translation>숫자별 비중 같게</translation>
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
        <source>steps</source>
        <translation>스텝 수</translation>
    </message>
    <message>
        <source>mean loss</source>
        <translation>평균 손실</translation>
    </message>
    <message>
        <source>accuracy on MNIST</source>
        <translation>MNIST 정확도</translation>
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
        <translation>다른 그림들</translation>
    </message>
    <message>
        <source>made just like {name}</source>
        <translation>{name}의 설정과 같음</translation>
    </message>
    <message>
        <source>{name} is kept under Runs, whole. The next training goes on from its step {step}.</source>
        <translation>{name} 전체는 실행 기록에 남아 있습니다. 다음 학습은 그 {step}번째 스텝에서 이어집니다.</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>실행 {number}</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>initialise</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>predict</source>
        <translation>예측</translation>
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
        <translation>중지</translation>
    </message>
    <message>
        <source>Next begins a new run with step 1. What you have trained so far stays under Runs.</source>
        <translation>‘다음’을 누르면 1단계부터 새 실행을 시작합니다. 지금까지 학습한 것은 ‘실행 기록’에 남습니다.</translation>
    </message>
    <message>
        <source>1 · The weights and the bias are set to the recipe&apos;s start.</source>
        <translation>1 · 가중치와 편향을 설정에서 고른 초깃값으로 두었습니다.</translation>
    </message>
    <message>
        <source>2 · Batch {batch} of {batches} in epoch {epoch}: for each of its {n} images the logit is the sum of weight × pixel plus the bias, and from it the probability.</source>
        <translation>2 · 에폭 {epoch}, 배치 {batch}/{batches}: 이미지 {n}장 각각에 대해 가중치 × 픽셀의 합에 편향을 더해 로짓을 구하고, 로짓에서 확률을 구했습니다.</translation>
    </message>
    <message>
        <source>4 · How much the loss would rise if a weight rose by a little: one number for each weight.</source>
        <translation>4 · 가중치를 조금 늘리면 손실이 얼마나 늘어나는지를 가중치마다 하나씩 구했습니다.</translation>
    </message>
    <message>
        <source>5 · Every weight becomes weight − learning rate × gradient. The learning rate is {rate}; the bias went from {before} to {after}.</source>
        <translation>5 · 가중치 ← 가중치 − 학습률 × 그레이디언트. 학습률 {rate}, 편향 {before} → {after}.</translation>
    </message>
    <message>
        <source>6 · Every epoch is done: there is nothing left to repeat.</source>
        <translation>6 · 모든 에폭을 마쳤습니다. 더 반복할 것이 없습니다.</translation>
    </message>
    <message>
        <source>6 · And again: next comes batch {batch} of epoch {epoch}.</source>
        <translation>6 · 다시 반복합니다. 다음: 에폭 {epoch}, 배치 {batch}.</translation>
    </message>
    <message>
        <source>7 · Stopped after {n} steps. The weights are kept.</source>
        <translation>7 · {n}스텝 만에 멈췄습니다. 가중치는 그대로 유지합니다.</translation>
    </message>
    <message>
        <source>3 · Each image&apos;s loss is −ln of the probability that its label got. The loss is the mean of the {n}: ({sum}) / {n} = {loss}</source>
        <translation>3 · 이미지마다 손실은 레이블이 받은 확률의 −ln입니다. 손실은 그 {n}개의 평균입니다: ({sum}) / {n} = {loss}</translation>
    </message>
    <message>
        <source>3 · Each image&apos;s loss is 1 − the probability that its label got. The loss is the mean of the {n}: ({sum}) / {n} = {loss}</source>
        <translation>3 · 이미지마다 손실은 1 − 레이블이 받은 확률입니다. 손실은 그 {n}개의 평균입니다: ({sum}) / {n} = {loss}</translation>
    </message>
</context>
</TS>
