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
    <name>LossPlot</name>
    <message>
        <source>Loss curve</source>
        <translation>손실 곡선</translation>
    </message>
    <message>
        <source>The loss of each step&apos;s batch (thin), and its mean over the last {n} steps (thick). A dotted line marks where a run went on from another.</source>
        <translation>스텝마다 배치에서 구한 손실(가는 선)과 최근 {n}스텝의 평균(굵은 선)입니다. 점선은 학습을 이어서 다시 시작한 곳입니다.</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Three or Seven</source>
        <translation>Three or Seven</translation>
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
    <name>NoticeBar</name>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>알림 닫기</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
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
    <name>Picture</name>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>{row}행 {column}열: {value}</translation>
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
    <name>TrainingPanel</name>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Take one step: one batch of images (F6)</source>
        <translation>한 스텝, 곧 배치 하나만 학습합니다 (F6)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>End the run here and keep the weights (F7)</source>
        <translation>여기서 학습을 끝내고 가중치를 유지합니다 (F7)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Forget everything learned: same seed, same start (F8)</source>
        <translation>학습한 것을 모두 지웁니다. 시드가 같으면 시작도 같습니다 (F8)</translation>
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
    <message>
        <source>step {step} · epoch {epoch}</source>
        <translation>스텝 {step} · 에폭 {epoch}</translation>
    </message>
    <message>
        <source> · loss {loss}</source>
        <translation> · 손실 {loss}</translation>
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
        <source>&amp;Train, pause, continue	F5</source>
        <translation>학습, 일시 정지, 계속(&amp;T)	F5</translation>
    </message>
    <message>
        <source>&amp;Step	F6</source>
        <translation>한 스텝(&amp;S)	F6</translation>
    </message>
    <message>
        <source>St&amp;op	F7</source>
        <translation>중지(&amp;O)	F7</translation>
    </message>
    <message>
        <source>&amp;Reset	F8</source>
        <translation>초기화(&amp;R)	F8</translation>
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
        <source>&lt;ol&gt;&lt;li&gt;Draw a 3 or a 7 on the canvas, with the mouse, a pen or a finger.&lt;/li&gt;&lt;li&gt;The baseline answers at once: whose mean image is nearer?&lt;/li&gt;&lt;li&gt;Press Train. The linear model learns, the loss falls, and its verdict on your drawing moves.&lt;/li&gt;&lt;li&gt;Switch between “as drawn” and “normalised”: that is often why it cannot read you.&lt;/li&gt;&lt;li&gt;Press 3 or 7 on the keyboard to add your drawing to yours. Train on both and compare before and after.&lt;/li&gt;&lt;/ol&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;마우스, 펜, 손가락으로 캔버스에 3이나 7을 그리세요.&lt;/li&gt;&lt;li&gt;기준 모델이 곧바로 답합니다. 어느 숫자의 평균 이미지가 더 가까울까요?&lt;/li&gt;&lt;li&gt;‘학습’을 누르세요. 선형 모델이 배우면서 손실이 줄고, 내 그림에 대한 판정도 움직입니다.&lt;/li&gt;&lt;li&gt;‘그린 그대로’와 ‘정규화’를 바꿔 보세요. 글씨를 읽지 못하는 이유가 여기 있을 때가 많습니다.&lt;/li&gt;&lt;li&gt;키보드에서 3이나 7을 눌러 내 그림에 추가하세요. 둘 다로 학습하고 이전과 이후를 비교하세요.&lt;/li&gt;&lt;/ol&gt;</translation>
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
        <source>&lt;table cellspacing=&apos;6&apos;&gt;&lt;tr&gt;&lt;td&gt;0 … 9&lt;/td&gt;&lt;td&gt;add the drawing as that digit&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;P, E&lt;/td&gt;&lt;td&gt;pen, eraser (or rub with the right mouse button)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+Z, Ctrl+Shift+Z&lt;/td&gt;&lt;td&gt;undo, redo&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Delete&lt;/td&gt;&lt;td&gt;clear the canvas; among your drawings: remove one&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Escape&lt;/td&gt;&lt;td&gt;take back the stroke being drawn&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;F5, F6, F7, F8&lt;/td&gt;&lt;td&gt;train or pause, step, stop, reset&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+D&lt;/td&gt;&lt;td&gt;choose the digits&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</source>
        <translation>&lt;table cellspacing=&apos;6&apos;&gt;&lt;tr&gt;&lt;td&gt;0 … 9&lt;/td&gt;&lt;td&gt;그 숫자를 레이블로 붙여 그림 추가&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;P, E&lt;/td&gt;&lt;td&gt;펜, 지우개 (마우스 오른쪽 버튼으로 문질러도 됨)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+Z, Ctrl+Shift+Z&lt;/td&gt;&lt;td&gt;되돌리기, 재실행&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Delete&lt;/td&gt;&lt;td&gt;캔버스 비우기, 내 그림에서는 하나 삭제&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Escape&lt;/td&gt;&lt;td&gt;그리던 획 취소&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;F5, F6, F7, F8&lt;/td&gt;&lt;td&gt;학습 또는 일시 정지, 한 스텝, 중지, 초기화&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+D&lt;/td&gt;&lt;td&gt;숫자 고르기&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</translation>
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
    <name>notices</name>
    <message>
        <source>At step {step} the loss was {loss} (mean of {n} steps), and guessing gives {guess}. The learning rate is too high: the steps overshoot. Reset and try a smaller one.</source>
        <translation>스텝 {step}의 손실: {loss}({n}스텝 평균). 무작위로 찍을 때의 손실은 {guess}입니다. 학습률이 너무 커서 스텝이 최솟값을 지나칩니다. 초기화하고 더 작은 값을 써 보세요.</translation>
    </message>
    <message>
        <source>At step {step} the loss was no longer a finite number: the learning rate {rate} is too high. The last good weights are kept. Reset and try a smaller one.</source>
        <translation>스텝 {step}에서 손실이 유한한 수가 아니게 되었습니다. 학습률 {rate}: 너무 큽니다. 마지막 정상 가중치는 남아 있습니다. 초기화하고 더 작은 값을 써 보세요.</translation>
    </message>
</context>
</TS>
